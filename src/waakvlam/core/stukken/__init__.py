"""What leaves a case as a document: situation reports that were sent, and emergency packs that were made."""
