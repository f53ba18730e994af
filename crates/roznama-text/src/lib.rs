//! Folding of Arabic-script text with exact offset maps, tokens and language identification.
