/// Where the pages that executives read stand, as seen from the catalogue's folder.
public struct PageAddresses: Sendable, Hashable {
  private let addresses: [String: [String: String]]

  /// The relative address of each page by its name and a language's code; none for pages that stand nowhere.
  public init(_ addresses: [String: [String: String]] = [:]) {
    self.addresses = addresses
  }

  /// The address of a page in a language, or else in the first one that it has by code.
  func address(of page: String, in language: CatalogueLanguage) -> String? {
    let files = addresses[page] ?? [:]
    return files[language.rawValue] ?? files.min { $0.key < $1.key }?.value
  }
}
