"""The pages of picture and judgement."""
