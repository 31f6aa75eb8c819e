/// All functions of Visual Basic and Excel, by name.
public enum ScalarFunctionLibrary {
  /// The functions in the order of their names, the forms of one name after each other.
  public static let functions: [ScalarFunction] = families.flatMap { $0 }.enumerated()
    .sorted { ($0.element.name.lowercased(), $0.offset) < ($1.element.name.lowercased(), $1.offset) }
    .map(\.element)

  private static let families: [[ScalarFunction]] = [
    TextFunctions.cutting, TextFunctions.searching, TextFunctions.characters, TextFunctions.writing,
    FormatFunctions.all, ConversionFunctions.all, InformationFunctions.all, ChoiceFunctions.all,
    MathematicsFunctions.all, TrigonometryFunctions.all,
    DateFunctions.making, DateFunctions.parts, DateFunctions.arithmetic, DateFunctions.names,
    MoneyFunctions.annuities, MoneyFunctions.flows, MoneyFunctions.depreciation,
  ]

  private static let byName = Dictionary(grouping: functions) { $0.name.lowercased() }

  /// The forms of a function, capitals or not; none where there is no such function.
  public static func functions(named name: String) -> [ScalarFunction] {
    byName[name.lowercased()] ?? []
  }
}
