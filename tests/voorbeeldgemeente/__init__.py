"""Tests of the fictional municipality."""
