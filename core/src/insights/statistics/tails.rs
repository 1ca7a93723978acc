//! Tails of the normal, Student's t and the gamma distribution, accurate far out, where many pairs ask for small
//! probabilities. Continued fractions after Press et al., Numerical Recipes, chapter 6.

/// The logarithm of the gamma function for `x > 0` (Lanczos, g = 7).
pub fn ln_gamma(x: f64) -> f64 {
    const SERIES: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let sum = SERIES.iter().zip(1..).fold(0.999_999_999_999_809_9, |sum, (c, k)| sum + c / (x + f64::from(k)));
    let t = x + 7.5;
    0.5 * (2.0 * std::f64::consts::PI).ln() + (x + 0.5) * t.ln() - t + sum.ln()
}

/// The probability that a gamma variable of this shape and scale 1 is above `x`.
pub fn gamma_above(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let front = (shape * x.ln() - x - ln_gamma(shape)).exp();
    if x < shape + 1.0 {
        (1.0 - front * gamma_series(shape, x)).clamp(0.0, 1.0)
    } else {
        front * gamma_fraction(shape, x)
    }
}

fn gamma_series(shape: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0 / shape, 1.0 / shape);
    for n in 1..10_000 {
        term *= x / (shape + f64::from(n));
        sum += term;
        if term < sum * f64::EPSILON {
            break;
        }
    }
    sum
}

fn gamma_fraction(shape: f64, x: f64) -> f64 {
    let b = x + 1.0 - shape;
    let steps = (1..10_000).map(|n| {
        let n = f64::from(n);
        (-n * (n - shape), b + 2.0 * n)
    });
    1.0 / fraction(b, steps)
}

/// The probability that Student's t with `df > 0` degrees of freedom is above `t`.
pub fn student_above(t: f64, df: f64) -> f64 {
    let half = 0.5 * beta_below(0.5 * df, 0.5, df / (df + t * t));
    if t < 0.0 { 1.0 - half } else { half }
}

/// The regularised incomplete beta function.
fn beta_below(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front / (a * beta_fraction(a, b, x))
    } else {
        1.0 - front / (b * beta_fraction(b, a, 1.0 - x))
    }
}

fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let steps = (1..10_000).map(|n| {
        let m = f64::from(n / 2);
        let numerator = if n % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        (numerator, 1.0)
    });
    fraction(1.0, steps)
}

/// The continued fraction `b0 + a1 / (b1 + a2 / (b2 + …))`, by Lentz's method.
fn fraction(b0: f64, steps: impl Iterator<Item = (f64, f64)>) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut value, mut c, mut d) = (away(b0), away(b0), 0.0);
    for (a, b) in steps {
        d = 1.0 / away(b + a * d);
        c = away(b + a / c);
        value *= c * d;
        if (c * d - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

/// The probability that a standard normal variable is above `z`.
pub fn normal_above(z: f64) -> f64 {
    let half = 0.5 * gamma_above(0.5, 0.5 * z * z);
    if z < 0.0 { 1.0 - half } else { half }
}

/// The value above which Student's t with `df` degrees of freedom lies with probability `above` (0 to 0.5). Newton's steps
/// from 0 come nearer from one side, since the density falls.
pub fn student_quantile(above: f64, df: f64) -> f64 {
    let peak = (ln_gamma(0.5 * (df + 1.0)) - ln_gamma(0.5 * df)).exp() / (df * std::f64::consts::PI).sqrt();
    let mut t = 0.0;
    for _ in 0..200 {
        let density = peak * (-0.5 * (df + 1.0) * (t * t / df).ln_1p()).exp();
        let step = (student_above(t, df) - above) / density;
        t += step;
        if step.abs() <= 1e-12 * t {
            break;
        }
    }
    t
}
