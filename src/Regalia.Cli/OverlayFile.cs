using Regalia.Assessment.Overlays.Encryption;
using Regalia.Evidence.Storage;

namespace Regalia.Cli;

/// <summary>The bytes of an overlay on the disk, encrypted or not. What was read encrypted is written encrypted.</summary>
internal sealed record OverlayFile(string Path, string Text, string? Passphrase, int Iterations)
{
    /// <summary>Whether the file was encrypted.</summary>
    public bool IsEncrypted => Passphrase is not null;

    /// <summary>Reads a file, and decrypts it where it is encrypted.</summary>
    /// <exception cref="CommandException">
    /// It is not there (3), is no text (4), has another passphrase (5), was changed (6), or no passphrase was given (2).
    /// </exception>
    public static OverlayFile Read(Session session, string path, string? passphraseFile)
    {
        byte[] content = UserFile.ReadBytes(path);
        if (!EncryptedFile.IsEncrypted(content))
        {
            return new OverlayFile(path, Decode(path, content), null, 0);
        }

        string passphrase =
            Cli.Passphrase.Find(session, passphraseFile) ?? throw Cli.Passphrase.Missing(path + " is encrypted");
        Decryption decryption = EncryptedFile.Decrypt(content, passphrase);
        return decryption.Outcome switch
        {
            DecryptionOutcome.Done => new OverlayFile(
                path,
                Decode(path, decryption.Content.AsSpan()),
                passphrase,
                decryption.Iterations
            ),
            DecryptionOutcome.WrongPassphrase => throw new CommandException(
                ExitCodes.Refused,
                path + ": this is not the passphrase that the file was encrypted with; nothing was read"
            ),
            DecryptionOutcome.Changed => throw new CommandException(
                ExitCodes.IntegrityMismatch,
                path
                    + ": the file was changed or cut short since it was encrypted; nothing was read. Use a copy that is whole"
            ),
            _ => throw new CommandException(
                ExitCodes.InvalidInput,
                path + ": encrypted in a way that this program does not know; use a later version of it"
            ),
        };
    }

    /// <summary>Text in UTF-8; a mark of byte order stays.</summary>
    /// <exception cref="CommandException">It is no such text (4).</exception>
    public static string Decode(string path, ReadOnlySpan<byte> content) =>
        UserFile.Decode(path, content, ", or an encrypted file, which begins with REGALIA1");

    /// <summary>The bytes of a new text, encrypted if the file was.</summary>
    public byte[] Encode(string text)
    {
        byte[] content = UserFile.Encode(text);
        return Passphrase is null ? content : EncryptedFile.Encrypt(content, Passphrase, Iterations);
    }

    /// <summary>Writes a private file whole or not at all; nobody but its owner may read it, unless it was so before.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content) =>
        StoredFile.Replace(path, content, isPrivate: true);
}
