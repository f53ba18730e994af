//! The roznama command.
