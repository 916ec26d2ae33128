using System.CommandLine;
using System.Text;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia overlay decrypt</c>: back to a file that can be edited.</summary>
internal static class OverlayDecryptCommand
{
    public static Command Create(Session session)
    {
        OverlayOptions options = new();
        Option<string?> output = OverlayOptions.Out("File to write.", "FILE", required: true);
        Command command = new(
            "decrypt",
            "Decrypt an overlay. A wrong passphrase ends with exit status 5, a file that was changed with 6; nothing is written\n"
                + "then. `regalia overlay set` changes an encrypted file without this step.\n\n"
                + "Example: regalia overlay decrypt overlay-VNM.regalia --out overlay-VNM.yaml --passphrase-file secret.txt"
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
            OverlayFile read = OverlayFile.Read(session, file, parsed.GetValue(options.PassphraseFile));
            if (!read.IsEncrypted)
            {
                throw new CommandException(ExitCodes.InvalidInput, file + ": is not encrypted; use it as it is");
            }

            UserFile.RefuseTaken(path, parsed.GetValue(options.Force));
            OverlayFile.Write(path, new UTF8Encoding(false).GetBytes(read.Text));
            session.Out.WriteLine("Written: " + path);
            return ExitCodes.Done;
        });
        return command;
    }
}
