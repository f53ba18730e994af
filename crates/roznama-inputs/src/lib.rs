//! Reads folders, CSV and JSON Lines into Roznama articles, with every problem reported.
