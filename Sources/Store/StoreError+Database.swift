import GRDB

extension StoreError {
    /// What an error of the database means for the store at `path`.
    init(_ error: any Error, path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(statement: "", code: DatabaseError.SQLITE_ERROR.rawValue)
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_INTERRUPT: self = .interrupted
        case .SQLITE_NOTADB: self = .notAStore(path: path)
        default: self = .failed(statement: error.sql ?? "", code: error.extendedResultCode.rawValue)
        }
    }
}
