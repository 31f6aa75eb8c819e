internal import Foundation

extension Double {
  /// The number raised to a power.
  func raised(to power: Double) -> Double { pow(self, power) }
}
