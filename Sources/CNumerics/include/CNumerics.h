#ifndef PLUMBLINE_CNUMERICS_H
#define PLUMBLINE_CNUMERICS_H

#ifdef __cplusplus
extern "C" {
#endif

/* Distributions of Boost.Math behind plain C. Outside its domain a function
   answers NaN; nothing is thrown across this header. */

/// The probability that a standard normal variable is at most x.
double cnumerics_normal_cdf(double x);

/// The quantile of the standard normal distribution; NaN outside 0 < p < 1.
double cnumerics_normal_quantile(double p);

/// The probability that Student's t with df > 0 degrees of freedom is at most x.
double cnumerics_student_t_cdf(double x, double df);

/// The quantile of Student's t with df > 0 degrees of freedom; NaN outside 0 < p < 1.
double cnumerics_student_t_quantile(double p, double df);

/// The probability that chi-square with df > 0 degrees of freedom exceeds x >= 0.
double cnumerics_chi_squared_upper(double x, double df);

/// The probability of at most k successes in n >= 0 trials of probability p.
double cnumerics_binomial_cdf(double k, double n, double p);

/// The logarithm of the gamma function of x > 0.
double cnumerics_log_gamma(double x);

#ifdef __cplusplus
}
#endif

#endif
