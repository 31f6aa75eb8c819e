import OrderedCollections

extension CubeDefinition {
  /// The measure that keeps `name` from being computed of rows of the cube's first star alone: the measure itself, or one
  /// that its formula reads.
  ///
  /// That is one of another star, or a semi-additive one. Pages and KPIs cannot ask for it; MDX can.
  public func obstacle(toMeasure name: String) -> String? {
    var waiting = [name]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, let measure = measures[next] else { continue }
      if let own = measure.star, own != star { return next }
      switch measure.kind {
      case .overTime: return next
      case .formula(let formula): waiting += formula.measures
      case .aggregate, .average: break
      }
    }
    return nil
  }
}
