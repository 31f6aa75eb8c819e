import Foundation

/// Which addresses a table's pages have: each from the answer to the one before, without asking.
struct PageSequence {
  private let base: URL
  private let request: PageRequest
  private let place: String
  private var count: Int
  /// What has been asked for; a page that leads back would never end.
  private var asked: Set<URL> = []

  /// The pages of a table.
  ///
  /// - Parameters:
  ///   - service: where the service is.
  ///   - location: the table's path below its address.
  ///   - request: how rows are asked for.
  ///   - since: the mark as the service wants to see it; nil for all rows.
  init(of service: URL, location: String, request: PageRequest, since: String?) {
    let address = location.split(separator: "/").reduce(service) { $0.appending(path: String($1)) }
    base = address.adding(request.query)
      .adding(request.since.flatMap { name in since.map { [PageRequest.Parameter(name.parameter, $0)] } } ?? [])
    self.request = request
    place = address.place
    count = if case .count(_, let first, _, _, _)? = request.paging { first } else { 0 }
  }

  /// The first page.
  mutating func first() -> URL {
    var address = base
    if case .count(let parameter, let first, _, let size, let sizeParameter)? = request.paging {
      address = counted(parameter, first, size: size, sizeParameter)
    }
    asked.insert(address)
    return address
  }

  /// The page behind the one that `answer` holds; nil behind the last.
  ///
  /// - Parameters:
  ///   - address: the page's own address.
  ///   - answer: its head.
  ///   - body: its body.
  ///   - rowCount: the rows in it.
  /// - Throws: `ConnectorError` when the next page is one that was there before, or on another server.
  mutating func next(
    behind address: URL, answer: HTTPAnswer, body: JSONNode, rowCount: Int
  ) throws(ConnectorError) -> URL? {
    let next: URL?
    switch request.paging {
    case nil: next = nil
    case .cursor(let path, let parameter):
      next = JSONPath(path).value(in: body)?.scalar.map { base.adding([PageRequest.Parameter(parameter, $0)]) }
    case .link(let path):
      let target =
        path.map { JSONPath($0).value(in: body)?.scalar } ?? answer.headers["link"].flatMap { LinkHeader($0).next }
      next = try target.map { target throws(ConnectorError) in try linked(target, from: address) }
    case .count(let parameter, _, let step, let size, let sizeParameter):
      count += step
      next = rowCount < size ? nil : counted(parameter, count, size: size, sizeParameter)
    }
    guard let next else { return nil }
    guard asked.insert(next).inserted else {
      throw ConnectorError(.unreadable, at: place, "a page names one as the next that was there before")
    }
    return next
  }

  private func counted(_ parameter: String, _ count: Int, size: Int, _ sizeParameter: String?) -> URL {
    var parameters = [PageRequest.Parameter(parameter, String(count))]
    if let sizeParameter { parameters.append(PageRequest.Parameter(sizeParameter, String(size))) }
    return base.adding(parameters)
  }

  private func linked(_ target: String, from address: URL) throws(ConnectorError) -> URL {
    guard let url = URL(string: target, relativeTo: address)?.absoluteURL else {
      throw ConnectorError(.unreadable, at: place, "the next page's address cannot be read")
    }
    guard url.scheme == base.scheme, url.host() == base.host(), url.port == base.port else {
      throw ConnectorError(
        .unreadable, at: place,
        "the next page is on another server (\(url.host() ?? "none")), where the token is not sent")
    }
    return url
  }
}

extension JSONNode {
  /// The text of a cursor or an address; nil where there is none.
  fileprivate var scalar: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let text): text
    default: nil
    }
  }
}

extension URL {
  /// The address with more parameters; every sign that could mean something is written as `%XX`.
  fileprivate func adding(_ parameters: [PageRequest.Parameter]) -> URL {
    guard !parameters.isEmpty, var parts = URLComponents(url: self, resolvingAgainstBaseURL: true) else { return self }
    let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    parts.percentEncodedQueryItems =
      (parts.percentEncodedQueryItems ?? [])
      + parameters.map { parameter in
        URLQueryItem(
          name: parameter.name.addingPercentEncoding(withAllowedCharacters: plain) ?? "",
          value: parameter.value.addingPercentEncoding(withAllowedCharacters: plain))
      }
    return parts.url ?? self
  }
}
