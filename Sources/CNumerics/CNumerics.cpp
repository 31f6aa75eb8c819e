#include "CNumerics.h"

#include <boost/math/distributions/normal.hpp>
#include <limits>

extern "C" double cnumerics_normal_quantile(double p) {
  if (!(p > 0 && p < 1)) return std::numeric_limits<double>::quiet_NaN();
  return boost::math::quantile(boost::math::normal_distribution<double>(), p);
}
