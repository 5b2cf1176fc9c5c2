//! The best assignment of rows to columns, by the Hungarian method.

/// For every row the column it is assigned to, so that the sum of the values is greatest. Pairs worth
/// nothing or less are not made.
pub fn assign(values: &[Vec<f32>], columns: usize) -> Vec<Option<usize>> {
    let rows = values.len();
    let size = rows.max(columns);
    if rows == 0 || columns == 0 {
        return vec![None; rows];
    }
    let cost = |row: usize, column: usize| -> f32 {
        let value = values.get(row).and_then(|it| it.get(column)).copied();
        -value.unwrap_or(0.0).max(0.0)
    };
    // Shortest augmenting paths with potentials; index 0 is the virtual start.
    let mut row_potential = vec![0.0f32; size + 1];
    let mut column_potential = vec![0.0f32; size + 1];
    let mut row_of = vec![0usize; size + 1];
    let mut way = vec![0usize; size + 1];
    for row in 1..=size {
        row_of[0] = row;
        let mut column = 0;
        let mut least = vec![f32::INFINITY; size + 1];
        let mut used = vec![false; size + 1];
        while row_of[column] != 0 {
            used[column] = true;
            let here = row_of[column];
            let (mut delta, mut next) = (f32::INFINITY, 0);
            for other in 1..=size {
                if used[other] {
                    continue;
                }
                let reduced =
                    cost(here - 1, other - 1) - row_potential[here] - column_potential[other];
                if reduced < least[other] {
                    least[other] = reduced;
                    way[other] = column;
                }
                if least[other] < delta {
                    delta = least[other];
                    next = other;
                }
            }
            for other in 0..=size {
                if used[other] {
                    row_potential[row_of[other]] += delta;
                    column_potential[other] -= delta;
                } else {
                    least[other] -= delta;
                }
            }
            column = next;
        }
        while column != 0 {
            let before = way[column];
            row_of[column] = row_of[before];
            column = before;
        }
    }
    let mut out = vec![None; rows];
    for (column, &row) in row_of.iter().enumerate().take(columns + 1).skip(1) {
        if row >= 1 && row <= rows && cost(row - 1, column - 1) < 0.0 {
            out[row - 1] = Some(column - 1);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_sum_wins() {
        let values = vec![vec![4.0, 5.0, -1.0], vec![3.0, 5.0, 0.0]];
        assert_eq!(assign(&values, 3), [Some(0), Some(1)]);
        let values = vec![vec![1.0], vec![2.0], vec![-3.0]];
        assert_eq!(assign(&values, 1), [None, Some(0), None]);
        assert_eq!(assign(&[], 2), Vec::<Option<usize>>::new());
    }
}
