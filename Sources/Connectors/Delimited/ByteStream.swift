/// Bytes that are read once, from front to back.
protocol ByteStream: AnyObject {
  /// Fills as much of `buffer` as there is; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ConnectorError) -> Int
}
