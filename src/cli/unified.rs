//! A unified diff of two texts, by lines.

use std::fmt::Write as _;

/// Lines of context around a change.
const CONTEXT: usize = 3;
/// Edit distance beyond which the middle is shown as replaced whole.
const MOST: usize = 2_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Keep,
    Remove,
    Add,
}

/// The diff with its head, empty when the texts are the same.
pub fn unified(path: &str, old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let new: Vec<&str> = new.split_inclusive('\n').collect();
    let steps = steps(&old, &new);
    let mut text = format!("--- a/{path}\n+++ b/{path}\n");
    let changed: Vec<usize> = (0..steps.len())
        .filter(|&at| steps[at] != Step::Keep)
        .collect();
    let mut from = 0;
    while from < changed.len() {
        let mut to = from;
        while to + 1 < changed.len() && changed[to + 1] - changed[to] <= 2 * CONTEXT {
            to += 1;
        }
        let range =
            changed[from].saturating_sub(CONTEXT)..(changed[to] + CONTEXT + 1).min(steps.len());
        write_hunk(&mut text, &steps, range, &old, &new);
        from = to + 1;
    }
    text
}

fn write_hunk(
    text: &mut String,
    steps: &[Step],
    range: std::ops::Range<usize>,
    old: &[&str],
    new: &[&str],
) {
    let count = |steps: &[Step], other: Step| steps.iter().filter(|&&it| it != other).count();
    let before = &steps[..range.start];
    let (mut at_old, mut at_new) = (count(before, Step::Add), count(before, Step::Remove));
    let hunk = &steps[range];
    let (olds, news) = (count(hunk, Step::Add), count(hunk, Step::Remove));
    let first = |at: usize, lines: usize| if lines == 0 { at } else { at + 1 };
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "@@ -{},{olds} +{},{news} @@",
        first(at_old, olds),
        first(at_new, news)
    );
    for step in hunk {
        let (sign, line) = match step {
            Step::Keep => (' ', old[at_old]),
            Step::Remove => ('-', old[at_old]),
            Step::Add => ('+', new[at_new]),
        };
        at_old += usize::from(*step != Step::Add);
        at_new += usize::from(*step != Step::Remove);
        text.push(sign);
        text.push_str(line);
        if !line.ends_with('\n') {
            text.push_str("\n\\ No newline at end of file\n");
        }
    }
}

/// Myers' greedy algorithm between the common head and tail.
fn steps(old: &[&str], new: &[&str]) -> Vec<Step> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut steps = vec![Step::Keep; head];
    steps.extend(middle(a, b));
    steps.extend(vec![Step::Keep; tail]);
    steps
}

fn middle(a: &[&str], b: &[&str]) -> Vec<Step> {
    let replaced = || {
        let mut steps = vec![Step::Remove; a.len()];
        steps.extend(vec![Step::Add; b.len()]);
        steps
    };
    let limit = (a.len() + b.len()).min(MOST);
    let offset = limit as isize + 1;
    let mut furthest = vec![0usize; 2 * limit + 3];
    let mut trace = Vec::new();
    for distance in 0..=limit as isize {
        trace.push(furthest.clone());
        for k in (-distance..=distance).step_by(2) {
            let at = (k + offset) as usize;
            let down = k == -distance || k != distance && furthest[at - 1] < furthest[at + 1];
            let mut x = if down {
                furthest[at + 1]
            } else {
                furthest[at - 1] + 1
            };
            while let Some(y) = x.checked_add_signed(-k)
                && x < a.len()
                && y < b.len()
                && a[x] == b[y]
            {
                x += 1;
            }
            furthest[at] = x;
            if x >= a.len() && x.checked_add_signed(-k).is_some_and(|y| y >= b.len()) {
                return backwards(&trace, a.len(), b.len(), offset);
            }
        }
    }
    replaced()
}

fn backwards(trace: &[Vec<usize>], mut x: usize, mut y: usize, offset: isize) -> Vec<Step> {
    let mut steps = Vec::new();
    for (distance, furthest) in trace.iter().enumerate().rev() {
        let distance = distance as isize;
        let k = x as isize - y as isize;
        let at = (k + offset) as usize;
        let down = k == -distance || k != distance && furthest[at - 1] < furthest[at + 1];
        let previous = if down { k + 1 } else { k - 1 };
        let from_x = furthest[(previous + offset) as usize];
        let from_y = from_x.checked_add_signed(-previous).unwrap_or(0);
        while x > from_x && y > from_y && (x, y) != (0, 0) {
            steps.push(Step::Keep);
            x -= 1;
            y -= 1;
        }
        if distance > 0 {
            steps.push(if down { Step::Add } else { Step::Remove });
            (x, y) = (from_x, from_y);
        }
    }
    steps.reverse();
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_diff_reads_like_that_of_git() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12";
        let new = old.replace("2\n3", "2\nthree").replace("12", "twelve\n");
        assert_eq!(
            unified("a b.md", old, &new),
            "--- a/a b.md\n+++ b/a b.md\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+three\n 4\n 5\n 6\n\
             @@ -9,4 +9,4 @@\n 9\n 10\n 11\n-12\n\\ No newline at end of file\n+twelve\n"
        );
        assert_eq!(unified("a", "x", "x"), "");
        assert_eq!(
            unified("a", "", "x\n"),
            "--- a/a\n+++ b/a\n@@ -0,0 +1,1 @@\n+x\n"
        );
    }

    proptest! {
        #[test]
        fn steps_lead_from_old_to_new(old in "[ab\n]{0,40}", new in "[ab\n]{0,40}") {
            let a: Vec<&str> = old.split_inclusive('\n').collect();
            let b: Vec<&str> = new.split_inclusive('\n').collect();
            let (mut x, mut y) = (0, 0);
            let mut result = String::new();
            for step in steps(&a, &b) {
                match step {
                    Step::Keep => { prop_assert_eq!(a[x], b[y]); result.push_str(a[x]); x += 1; y += 1; }
                    Step::Remove => x += 1,
                    Step::Add => { result.push_str(b[y]); y += 1; }
                }
            }
            prop_assert_eq!((x, y), (a.len(), b.len()));
            prop_assert_eq!(result, new);
        }
    }
}
