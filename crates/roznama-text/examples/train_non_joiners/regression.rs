//! Logistic regression over features that are there or not, by Newton's method.

/// A place: its features as bits, whether it parts, and what it counts.
pub struct Case {
    pub features: u32,
    pub parts: bool,
    pub weight: f64,
}

/// The weight of each of `N` features, and the bias, which is not held back.
pub fn fit<const N: usize>(cases: &[Case]) -> ([f64; N], f64) {
    // The bias is the last one.
    let mut weights = vec![0.0; N + 1];
    for _ in 0..25 {
        let mut gradient: Vec<f64> = weights.iter().map(|weight| -weight).collect();
        gradient[N] = 0.0;
        let mut curvature = vec![vec![0.0; N + 1]; N + 1];
        for (number, row) in curvature.iter_mut().enumerate() {
            row[number] = if number == N { 1e-9 } else { 1.0 };
        }
        for case in cases {
            let on: Vec<usize> =
                (0..N).filter(|number| case.features >> number & 1 == 1).chain([N]).collect();
            let sum: f64 = on.iter().map(|number| weights[*number]).sum();
            let expected = 1.0 / (1.0 + (-sum).exp());
            let error = case.weight * (f64::from(u8::from(case.parts)) - expected);
            let certainty = case.weight * expected * (1.0 - expected);
            for one in &on {
                gradient[*one] += error;
                for other in &on {
                    curvature[*one][*other] += certainty;
                }
            }
        }
        for (weight, step) in weights.iter_mut().zip(solve(curvature, gradient)) {
            *weight += step;
        }
    }
    (std::array::from_fn(|number| weights[number]), weights[N])
}

/// The solution of a system of linear equations, by elimination.
fn solve(mut rows: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let len = right.len();
    for column in 0..len {
        let steepest = (column..len)
            .max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))
            .unwrap_or(column);
        rows.swap(column, steepest);
        right.swap(column, steepest);
        let pivot = rows[column].clone();
        for row in column + 1..len {
            let share = rows[row][column] / pivot[column];
            for (value, above) in rows[row].iter_mut().zip(&pivot) {
                *value -= share * above;
            }
            right[row] -= share * right[column];
        }
    }
    for row in (0..len).rev() {
        let known: f64 = (row + 1..len).map(|at| rows[row][at] * right[at]).sum();
        right[row] = (right[row] - known) / rows[row][row];
    }
    right
}
