import CubeQuery

/// The requests of a plan, each asked once: parts that group and restrict alike share a request and its measures.
struct RequestList: Sendable, Hashable {
  private(set) var requests: [CellRequest] = []

  /// Asks for `measures` in a request shaped like `shape` (whose own measures are ignored).
  mutating func add(_ measures: [CellRequest.BaseMeasure], to shape: CellRequest) -> CellReference {
    let index = requests.firstIndex { $0.withoutMeasures == shape.withoutMeasures } ?? requests.count
    if index == requests.count { requests.append(shape.withoutMeasures) }
    let places = measures.map { measure in
      if let place = requests[index].measures.firstIndex(of: measure) { return place }
      requests[index].measures.append(measure)
      return requests[index].measures.count - 1
    }
    return CellReference(request: index, measures: places)
  }
}

extension CellRequest {
  fileprivate var withoutMeasures: CellRequest {
    var copy = self
    copy.measures = []
    return copy
  }
}
