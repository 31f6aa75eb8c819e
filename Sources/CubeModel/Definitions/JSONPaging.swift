/// How the pages of an answer follow each other.
public enum JSONPaging: Sendable, Hashable {
  /// The body names a cursor at `path`, which the next request hands back in `parameter`; there is none on the last page.
  case cursor(path: String, parameter: String)
  /// The body names the next page's address at `path`; without one, the header `Link` does (RFC 8288, `rel="next"`).
  case link(path: String?)
  /// Requests count the rows to pass over in `parameter`, `size` more each time, and ask for as many in `sizeParameter`;
  /// a page with fewer is the last.
  case offset(parameter: String, size: Int, sizeParameter: String?)
  /// Requests count the pages in `parameter`, from `first` on, each of `size` rows; a page with fewer is the last.
  case page(parameter: String, first: Int, size: Int, sizeParameter: String?)
}
