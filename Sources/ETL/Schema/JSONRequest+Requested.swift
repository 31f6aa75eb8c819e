internal import Connectors
internal import CubeModel
internal import OrderedCollections

extension JSONRequest {
  /// The request as the connector knows it.
  var requested: PageRequest {
    PageRequest(
      rows: rows, total: total, query: query.map { PageRequest.Parameter($0, $1) }, paging: pages?.requested,
      since: since.map { PageRequest.Since(parameter: $0.parameter, format: $0.format.requested) })
  }
}

extension JSONPaging {
  fileprivate var requested: PageRequest.Paging {
    switch self {
    case .cursor(let path, let parameter): .cursor(path: path, parameter: parameter)
    case .link(let path): .link(path: path)
    case .offset(let parameter, let size, let sizeParameter):
      .count(parameter: parameter, first: 0, step: size, size: size, sizeParameter: sizeParameter)
    case .page(let parameter, let first, let size, let sizeParameter):
      .count(parameter: parameter, first: first, step: 1, size: size, sizeParameter: sizeParameter)
    }
  }
}

extension JSONRequest.SinceFormat {
  fileprivate var requested: PageRequest.MarkFormat {
    switch self {
    case .iso8601: .iso8601
    case .unixSeconds: .unixSeconds
    case .day: .day
    case .number: .number
    }
  }
}
