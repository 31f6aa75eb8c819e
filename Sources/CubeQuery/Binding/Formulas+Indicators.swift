internal import CubeModel
internal import MDX
internal import OrderedCollections
internal import Wording

extension Formulas {
  /// A part of a KPI as a calculated measure; nil where its definition does not say it.
  ///
  /// - Throws: `MDXFailure` where there is no such KPI, or its formula is no MDX.
  func member(of part: IndicatorPart, ofIndicator name: String) throws -> Member? {
    guard let indicator = scope.cube.indicator(name) else {
      throw MDXFailure(
        .unknownName,
        "cube '\(scope.cube.name)' has no KPI '\(name)'."
          + NearestName.question(for: name, among: scope.cube.definition.indicators.keys))
    }
    guard let text = part.formula(of: indicator) else { return nil }
    let title = "\(name) \(part.rawValue)"
    if let known = added(measure: title) { return known }
    do {
      return add(measure: title, as: try MDXExpression(parsing: text.text))
    } catch {
      throw MDXFailure(error).placed(atDefinition: text.place.description)
    }
  }
}
