import CModel

/// The bytes that ship inside the program under `name`, such as "themes/dateline-dark.yaml"; nil when there are none.
package func resource(_ name: String) -> [UInt8]? {
    let bytes = resourceInPlace(name)
    return bytes.baseAddress == nil ? nil : Array(bytes)
}

/// The bytes that ship under `name` where they lie, which nothing writes or frees; no bytes when there are none.
package func resourceInPlace(_ name: String) -> UnsafeRawBufferPointer {
    let found = cmodel_find(name)?.pointee
    return UnsafeRawBufferPointer(start: found?.bytes, count: Int(found?.count ?? 0))
}

/// The names of the resources that begin with `prefix`, in the order they ship.
package func resourceNames(_ prefix: String) -> [String] {
    (0..<cmodel_count()).compactMap { index in
        guard let name = cmodel_resource(index)?.pointee.name else { return nil }
        let text = String(cString: name)
        return text.hasPrefix(prefix) ? text : nil
    }
}
