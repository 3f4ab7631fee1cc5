"""Tests of reading an approach."""
