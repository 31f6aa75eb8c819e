import OrderedCollections
import VisualBasic

/// How a shell answers, as its user may change it.
struct ShellSettings {
  var format: OutputFormat
  var role: String?
  let language: String
  var isTiming = false
  var isExplaining = false
  /// The values of parameters, by the names with which they were set, in order.
  private(set) var parameters: OrderedDictionary<String, ScalarValue> = [:]
  /// The cube that was asked or described last: names are looked for in it.
  var cube: String?

  /// Sets a parameter; upper and lower case of its name are alike.
  mutating func set(_ parameter: ParameterOption) {
    unset(parameter.name)
    parameters[parameter.name] = parameter.value
  }

  /// Forgets a parameter.
  ///
  /// - Returns: whether it was set.
  @discardableResult
  mutating func unset(_ name: String) -> Bool {
    guard let known = parameters.keys.first(where: { $0.lowercased() == name.lowercased() }) else { return false }
    parameters[known] = nil
    return true
  }
}
