"""Whose words a quotation gives and from which document, carried from sentence to sentence."""
