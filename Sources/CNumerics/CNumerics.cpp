#include "CNumerics.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <limits>

namespace {

namespace bm = boost::math;
namespace policies = boost::math::policies;

// Errors become values: NaN outside the domain, infinity on overflow. What Boost throws all the same (a root that is
// not found) is caught below.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>, policies::indeterminate_result_error<policies::ignore_error>>;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

template <typename Body>
double guarded(bool inDomain, Body body) {
  if (!inDomain) return notANumber;
  try {
    return body();
  } catch (...) {
    return notANumber;
  }
}

bool isShare(double p) { return p > 0 && p < 1; }
bool isCount(double df) { return df > 0 && std::isfinite(df); }

}  // namespace

extern "C" double cnumerics_normal_cdf(double x) {
  return guarded(!std::isnan(x), [=] { return bm::cdf(bm::normal_distribution<double, Quiet>(), x); });
}

extern "C" double cnumerics_normal_quantile(double p) {
  return guarded(isShare(p), [=] { return bm::quantile(bm::normal_distribution<double, Quiet>(), p); });
}

extern "C" double cnumerics_student_t_cdf(double x, double df) {
  return guarded(!std::isnan(x) && isCount(df),
                 [=] { return bm::cdf(bm::students_t_distribution<double, Quiet>(df), x); });
}

extern "C" double cnumerics_student_t_quantile(double p, double df) {
  return guarded(isShare(p) && isCount(df),
                 [=] { return bm::quantile(bm::students_t_distribution<double, Quiet>(df), p); });
}

extern "C" double cnumerics_chi_squared_upper(double x, double df) {
  return guarded(x >= 0 && std::isfinite(x) && isCount(df), [=] {
    return bm::cdf(bm::complement(bm::chi_squared_distribution<double, Quiet>(df), x));
  });
}

extern "C" double cnumerics_binomial_cdf(double k, double n, double p) {
  return guarded(k >= 0 && k <= n && std::isfinite(n) && p >= 0 && p <= 1,
                 [=] { return bm::cdf(bm::binomial_distribution<double, Quiet>(n, p), k); });
}

extern "C" double cnumerics_log_gamma(double x) {
  return guarded(isCount(x), [=] { return bm::lgamma(x, Quiet()); });
}
