namespace Regalia.Assessment.Overlays.Encryption;

/// <summary>How an attempt to decrypt ended.</summary>
public enum DecryptionOutcome
{
    /// <summary>The content is what was encrypted, to the last byte.</summary>
    Done,

    /// <summary>The header is whole, but the passphrase is not the one it was made with.</summary>
    WrongPassphrase,

    /// <summary>The file was changed, cut short or lengthened since it was written.</summary>
    Changed,

    /// <summary>No encrypted file, or one of a later version of the format.</summary>
    NotSupported,
}
