internal import CubeModel
internal import OrderedCollections

/// The measures as a dimension with one hierarchy of one level.
extension CubeAssembly {
  /// The measures whose values come from the store, by the places that they say, the others by those that they have.
  var storedMeasures: [StoredMeasure] {
    let measures = definition.measures.compactMap { name, measure -> StoredMeasure? in
      if case .formula = measure.kind { return nil }
      return StoredMeasure(
        name: name, caption: measure.caption.text(in: language),
        description: measure.description?.text(in: language), isVisible: measure.isVisible,
        star: measure.star ?? definition.star, unrelated: definition.unrelated(ofMeasure: name),
        place: measure.properties.first { $0.key.isSpelled("MEMBER_ORDINAL") }.flatMap { Int($0.value) },
        definition: measure)
    }
    return measures.indices.sorted { left, right in
      (measures[left].place ?? left + 1, left) < (measures[right].place ?? right + 1, right)
    }.map { measures[$0] }
  }

  /// The dimension of the measures.
  var measureDimension: CubeDimension {
    CubeDimension(
      index: 0, name: Self.measures, uniqueName: Self.measures.bracketed, caption: Self.caption.text(in: language),
      description: nil, kind: .measures, isVisible: true, hierarchies: 0..<1)
  }

  /// The hierarchy of the measures.
  func measureHierarchy(of measures: [StoredMeasure]) -> CubeHierarchy {
    let level = HierarchyLevel(
      number: 0, name: Self.level, uniqueName: Self.measures.bracketed + "." + Self.level.bracketed,
      caption: Self.caption.text(in: language), description: nil, kind: .regular, isUnique: true,
      isParentChild: false, isVisible: true, keyAttribute: nil, properties: [])
    return CubeHierarchy(
      index: 0, dimension: 0, name: Self.measures, dottedName: Self.measures, sourceName: Self.measures,
      uniqueName: Self.measures.bracketed, caption: Self.caption.text(in: language), description: nil,
      isVisible: true, paths: [:], levels: [level], tree: MemberTree(measures: measures.map(\.name)), source: nil,
      allMember: nil, allCaption: nil, nullCaption: nil, defaultMember: 0)
  }

  private static let measures = "Measures"
  private static let level = "MeasuresLevel"
  private static let caption = LocalizedText(measures, others: ["zh": "度量"])
}

extension MemberTree {
  /// The tree of measures: all roots of one level, without keys.
  convenience init(measures names: [String]) {
    self.init(
      MemberNodes(
        count: names.count, levelCount: 1, addressStarts: [1], parents: names.map { _ in -1 },
        levels: names.map { _ in 0 }, keys: names.map { .text($0) }, names: names))
  }
}
