"""PostgreSQL as Django's engine ``waakvlam.adapters.postgresql``; only how it is seen to be there differs."""
