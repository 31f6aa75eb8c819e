#ifndef PLUMBLINE_CNUMERICS_H
#define PLUMBLINE_CNUMERICS_H

#ifdef __cplusplus
extern "C" {
#endif

/// The quantile of the standard normal distribution; NaN outside 0 < p < 1.
double cnumerics_normal_quantile(double p);

#ifdef __cplusplus
}
#endif

#endif
