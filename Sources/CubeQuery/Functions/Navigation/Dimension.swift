extension Function {
  static let dimension = Function(
    "Dimension", "The dimension of a member, level, hierarchy, tuple or set.", "[Store].[USA].Dimension.Name",
    .dimension(
      .property, [.dimension], type: { types, _ throws(TypeMistake) in types[0] }
    ) { call in try call.dimension(0) })
}
