using System.CommandLine;
using Regalia.Assessment.Overlays.Encryption;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay encrypt</c>: a file that nobody reads without the passphrase.</summary>
internal static class OverlayEncryptCommand
{
    public static Command Create(Session session)
    {
        OverlayOptions options = new();
        Option<string?> output = OverlayOptions.Out("File to write.", "FILE", required: true);
        Command command = new(
            "encrypt",
            "Encrypt an overlay with a passphrase of at least 12 characters, from a file or from "
                + Passphrase.Variable
                + ". Nobody\ncan read the file without it, not even its author. All commands on overlays read it. The original stays.\n\n"
                + "Example: regalia overlay encrypt overlay-VNM.yaml --out overlay-VNM.regalia --passphrase-file secret.txt"
        )
        {
            options.File,
            output,
            options.Force,
            options.PassphraseFile,
        };
        command.SetAction(parsed =>
        {
            string file = parsed.GetValue(options.File)!;
            string path = parsed.GetValue(output)!;
            string passphrase = Passphrase.FindForNew(session, parsed.GetValue(options.PassphraseFile));
            byte[] content = UserFile.ReadBytes(file);
            if (EncryptedFile.IsEncrypted(content))
            {
                throw new CommandException(
                    ExitCodes.InvalidInput,
                    file + ": is encrypted already; decrypt it first to change its passphrase"
                );
            }

            OverlayFile.Decode(file, content);
            UserFile.RefuseTaken(path, parsed.GetValue(options.Force));
            OverlayFile.Write(path, EncryptedFile.Encrypt(content, passphrase));
            session.Out.WriteLine("Written: " + path);
            if (!string.Equals(Path.GetFullPath(file), Path.GetFullPath(path), StringComparison.Ordinal))
            {
                session.Out.WriteLine("Not encrypted, and still there: " + file);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
