internal import CubeModel
internal import MDX
internal import OrderedCollections
internal import Wording

extension Formulas {
  /// A part of a KPI as a calculated measure; nil where its definition does not say it.
  ///
  /// - Throws: `MDXFailure` where there is no such KPI, or its formula is no MDX.
  func member(of part: IndicatorPart, ofIndicator name: String) throws -> Member? {
    guard let indicator = scope.cube.indicator(name), sees(indicator) else {
      throw MDXFailure(
        .unknownName,
        "cube '\(scope.cube.name)' has no KPI '\(name)'."
          + NearestName.question(for: name, among: indicatorNames))
    }
    guard let text = part.formula(of: indicator) else { return nil }
    let title = "\(name) \(part.rawValue)"
    if let known = added(measure: title) { return known }
    let formula: MDXExpression
    do {
      formula = try MDXExpression(parsing: text.text)
    } catch {
      throw MDXFailure(error).placed(atDefinition: text.place.description)
    }
    let format = format(of: part, of: indicator).map { MDXExpression(.text($0)) }
    let member = add(
      measure: title, as: formula,
      properties: format.map { [PropertySetting(Name("FORMAT_STRING", isQuoted: false), $0)] } ?? [])
    if part == .goal, format == nil, let value = try self.member(of: .value, ofIndicator: name) {
      formatModels[member] = value
    }
    return member
  }

  /// How a part is written; nil where its formula tells, or the value.
  private func format(of part: IndicatorPart, of indicator: CubeDefinition.Indicator) -> String? {
    switch part {
    case .value, .goal: indicator.format?.text(in: scope.cube.language)
    // Marks from -1 to 1 and weights are bare numbers, whatever is measured.
    case .status, .trend, .weight: ""
    }
  }

  /// The names of the KPIs that the role may see.
  var indicatorNames: [String] { scope.cube.definition.indicators.filter { sees($0.value) }.map(\.key) }

  /// Whether the role sees all that the parts of a KPI name: nothing is granted of KPIs themselves.
  private func sees(_ indicator: CubeDefinition.Indicator) -> Bool {
    guard scope.cube.role != nil else { return true }
    return IndicatorPart.allCases.allSatisfy { part in
      guard let text = part.formula(of: indicator), let formula = MDXExpression.parse(text.text).tree else {
        return true
      }
      return (try? Binder(self, isOfFormula: true, findingAncestors: true).scalar(formula, role: "the KPI")) != nil
    }
  }
}
