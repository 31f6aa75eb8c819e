import CCrypto
import Foundation

/// The fingerprint of definition files.
enum DefinitionHash {
  /// SHA-256 (FIPS 180-4) over each file's path, length and bytes in the order of their paths, in hexadecimal.
  static func sha256(of files: [DefinitionFile]) -> String {
    var message = Data()
    for file in files.sorted(by: { $0.path < $1.path }) {
      message.append(contentsOf: Data("\(file.path)\n\(file.bytes.count)\n".utf8))
      message.append(file.bytes)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    message.withUnsafeBytes { bytes in
      _ = SHA256(bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, &digest)
    }
    return digest.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }
}
