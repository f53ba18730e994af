use std::fs;

use super::FONTS;
use crate::workspace;

#[test]
fn what_is_staged_is_what_the_styles_name() {
    let styles = fs::read_to_string(workspace::root().join("styles/fonts.css")).expect("styles");
    let mut named: Vec<&str> =
        styles.split("url(\"fonts/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let mut staged: Vec<&str> = FONTS.iter().flat_map(|font| font.files).copied().collect();
    named.sort_unstable();
    staged.sort_unstable();
    assert_eq!(staged, named);
}
