public import ArgumentParser
public import Catalogue

/// A language of the catalogue is given by its code.
extension CatalogueLanguage: ExpressibleByArgument {}
