/// The arguments of one call, converted to what the function takes as it asks for them.
struct FunctionArguments {
  let values: [ScalarValue]
  let function: ScalarFunction
  let session: VisualBasicSession

  /// The argument at a place; null where it is left out.
  subscript(place: Int) -> ScalarValue {
    values.indices.contains(place) ? values[place] : .null
  }

  /// Whether the argument is given.
  func has(_ place: Int) -> Bool { !self[place].isNull }

  func number(_ place: Int, or missing: Double = 0) throws(ScalarFunctionError) -> Double {
    guard has(place) else { return missing }
    guard let number = self[place].asNumber else { throw mistaken(place) }
    return number
  }

  /// A whole number; a fraction is cut off.
  func integer(_ place: Int, or missing: Int = 0) throws(ScalarFunctionError) -> Int {
    guard has(place) else { return missing }
    guard let number = self[place].asNumber else { throw mistaken(place) }
    guard let integer = Int(exactly: number.rounded(.towardZero)) else {
      throw outOfRange(place, "must be a whole number of at most 18 digits")
    }
    return integer
  }

  func text(_ place: Int, or missing: String = "") throws(ScalarFunctionError) -> String {
    has(place) ? self[place].description : missing
  }

  func boolean(_ place: Int, or missing: Bool = false) throws(ScalarFunctionError) -> Bool {
    guard has(place) else { return missing }
    guard let truth = self[place].asBoolean else { throw mistaken(place) }
    return truth
  }

  func date(_ place: Int) throws(ScalarFunctionError) -> DateTime {
    guard let date = self[place].asDate(in: session.conventions) else { throw mistaken(place) }
    return date
  }

  /// A whole number within a range.
  func integer(
    _ place: Int, or missing: Int = 0, within range: ClosedRange<Int>
  ) throws(ScalarFunctionError) -> Int {
    let number = try integer(place, or: missing)
    guard range.contains(number) else {
      throw outOfRange(place, "must be between \(range.lowerBound) and \(range.upperBound)")
    }
    return number
  }

  /// The mistake of an argument that is nothing of what its parameter takes.
  func mistaken(_ place: Int) -> ScalarFunctionError {
    guard let parameter = function.parameter(at: place) else {
      return ScalarFunctionError(kind: .count, function: function.name, problem: "is called as \(function.signature)")
    }
    let given = self[place].kind.map { ", not \($0.phrase) that is none" } ?? ""
    return ScalarFunctionError(
      kind: .type, function: function.name, problem: "the \(parameter.name) must be \(parameter.kind.phrase)\(given).")
  }

  /// The mistake of an argument out of range, with the rule that it breaks.
  func outOfRange(_ place: Int, _ rule: String) -> ScalarFunctionError {
    let name = function.parameter(at: place)?.name ?? "argument"
    return ScalarFunctionError(kind: .range, function: function.name, problem: "the \(name) \(rule).")
  }

  /// The mistake of a computation that found no result, as a sentence.
  func noResult(_ problem: String) -> ScalarFunctionError {
    ScalarFunctionError(kind: .noResult, function: function.name, problem: problem)
  }
}
