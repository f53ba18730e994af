//! Names of the plain pages' files, made from ids; the viewer links by them, `roznama-pages` writes by them.

/// Most file systems allow 255 bytes; room is left for an ending.
const LONGEST: usize = 200;

/// The name, without ending, of the plain page of the article or event with this id.
///
/// An id may be anything; a file's name must be safe on every file system and in every URL, and must not lead out of its
/// folder. So a name holds only ASCII letters and digits, `-`, `_` and single `.`, and every other byte as `~` and two
/// hexadecimal digits; what would be too long is cut and ends in a checksum of the id.
///
/// ```
/// use roznama_core::page_name;
///
/// assert_eq!(page_name("002_300396c204fd0f1e"), "002_300396c204fd0f1e");
/// assert_eq!(page_name("../x"), "~2e.~2fx");
/// ```
///
/// # Limits
///
/// Ids that differ only in the case of their letters get names that do too, which some file systems take for one.
pub fn page_name(id: &str) -> String {
    let mut name = String::with_capacity(id.len());
    for byte in id.bytes() {
        let plain = match byte {
            b'-' | b'_' => true,
            // A dot in front would hide the file, two would climb, one at the end is lost on some systems.
            b'.' => !name.is_empty() && !name.ends_with('.'),
            _ => byte.is_ascii_alphanumeric(),
        };
        if plain {
            name.push(char::from(byte));
        } else {
            name.push('~');
            push_hex(&mut name, byte);
        }
    }
    if name.ends_with('.') {
        name.pop();
        name.push_str("~2e");
    }
    if name.len() <= LONGEST && !name.is_empty() {
        return name;
    }
    name.truncate(LONGEST - 20);
    name.push_str("~~");
    for byte in checksum(id).to_be_bytes() {
        push_hex(&mut name, byte);
    }
    name
}

fn push_hex(name: &mut String, byte: u8) {
    for digit in [byte >> 4, byte & 0xF] {
        name.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
    }
}

/// FNV-1a: enough to keep long ids apart that nobody chose to clash.
fn checksum(id: &str) -> u64 {
    id.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::page_name;

    fn is_safe(c: u8) -> bool {
        c.is_ascii_alphanumeric() || b"-_.~".contains(&c)
    }

    #[test]
    fn long_ids_are_cut_and_stay_apart() {
        let [a, b] = ["a", "b"].map(|end| page_name(&("ی".repeat(300) + end)));
        assert!(a.len() <= 200 && b.len() <= 200 && a != b, "{a} {b}");
    }

    proptest! {
        /// A name stays in its folder, is safe on every file system, and no two ids share one.
        #[test]
        fn names_are_safe_and_distinct(a in "\\PC{0,80}|[./\\\\A-Ca-c~]{0,6}", b in "[./\\\\A-Ca-c~]{0,6}") {
            for name in [page_name(&a), page_name(&b)] {
                prop_assert!(!name.is_empty() && name.len() <= 200);
                prop_assert!(name.bytes().all(is_safe), "{}", name);
                prop_assert!(!name.starts_with('.') && !name.ends_with('.') && !name.contains(".."));
            }
            prop_assert_eq!(a == b, page_name(&a) == page_name(&b));
        }
    }
}
