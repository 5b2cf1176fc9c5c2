//! Fixes: shown as a diff, written on request, nothing left afterwards.

use super::{GOOD, Place, article};

#[test]
fn nothing_to_fix_is_said() {
    let place = Place::new();
    let text = article("ab12c", &[GOOD]);
    place.write("a.md", &text);
    let ran = place.bilint(&["fix", "--write"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(ran.err, "nothing to fix\n");
    assert_eq!(place.read("a.md"), text);
}
