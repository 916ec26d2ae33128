using Regalia.Assessment.Overlays.Encryption;

namespace Regalia.Cli;

/// <summary>
/// The passphrase of encrypted overlays: from a file or from the environment, never from the command line, where other
/// users of the machine could read it, and never from a prompt.
/// </summary>
internal static class Passphrase
{
    /// <summary>The variable of the environment.</summary>
    public const string Variable = "REGALIA_PASSPHRASE";

    /// <summary>The passphrase: the one line of the file if one is named, else that of the environment; null without.</summary>
    /// <exception cref="CommandException">The file is not there (3) or is not one line of text (4).</exception>
    public static string? Find(Session session, string? file)
    {
        if (file is null)
        {
            return session.Environment(Variable) is { Length: > 0 } known ? known : null;
        }

        string text = UserFile.Decode(file, UserFile.ReadBytes(file)).TrimStart('\uFEFF').TrimEnd('\r', '\n');
        return text.Length > 0 && text.AsSpan().IndexOfAny('\r', '\n') < 0
            ? text
            : throw new CommandException(
                ExitCodes.InvalidInput,
                file + ": expected one line with the passphrase; put it on the first line and nothing below"
            );
    }

    /// <summary>The passphrase for a new encrypted file.</summary>
    /// <exception cref="CommandException">There is none (2), or it is too short (4).</exception>
    public static string FindForNew(Session session, string? file)
    {
        string passphrase = Find(session, file) ?? throw Missing("encrypting");
        return EncryptedFile.IsLongEnough(passphrase)
            ? passphrase
            : throw new CommandException(
                ExitCodes.InvalidInput,
                FormattableString.Invariant(
                    $"the passphrase is too short: expected at least {EncryptedFile.LeastPassphrase} characters; four or five unrelated words are easy to keep"
                )
            );
    }

    /// <summary>What is said where a passphrase is needed and none was given.</summary>
    public static CommandException Missing(string what) =>
        new(
            ExitCodes.Usage,
            what + ": needs a passphrase; name a file that holds it with --passphrase-file, or set " + Variable
        );
}
