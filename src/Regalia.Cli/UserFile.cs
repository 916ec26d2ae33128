using System.Security.Cryptography;
using System.Text;

namespace Regalia.Cli;

/// <summary>Files that people name on the command line: read strictly, and never overwritten unasked.</summary>
internal static class UserFile
{
    private const int Attempts = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mend">What to do where it is not there.</param>
    /// <exception cref="CommandException">It is not there or cannot be read (3).</exception>
    public static byte[] ReadBytes(string path, string mend = "mend the path")
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCodes.NotFound, path + ": there is no such file; " + mend);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NotFound, path + ": cannot be read: " + e.Message);
        }
    }

    /// <summary>Text in UTF-8; a mark of byte order stays, for every byte that nobody changed must stay.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="orElse">What else it might have been, in words; empty for nothing.</param>
    /// <exception cref="CommandException">It is no such text (4).</exception>
    public static string Decode(string path, ReadOnlySpan<byte> content, string orElse = "")
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException(
                ExitCodes.InvalidInput,
                path + ": expected text in UTF-8" + orElse + "; save it as UTF-8"
            );
        }
    }

    /// <summary>The bytes of a text in UTF-8, without a mark of byte order of its own.</summary>
    public static byte[] Encode(string text) => Strict.GetBytes(text);

    /// <summary>
    /// Holds a file against other commands of this user until it is disposed of, so that of two that change it at once
    /// neither loses what the other wrote. Waits some seconds for its turn.
    /// </summary>
    /// <exception cref="CommandException">Another command keeps it (9).</exception>
    public static IDisposable Hold(string path)
    {
        // Not the file itself: it is replaced by renaming, and then another file would be the one that is held.
        string real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        string folder = Path.Combine(Path.GetTempPath(), "regalia-" + Environment.UserName);
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(real)))[..32] + ".lock";
        Directory.CreateDirectory(folder);
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(
                    Path.Combine(folder, name),
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException)
            {
                throw new CommandException(
                    ExitCodes.CannotWrite,
                    path + ": another command is changing it; nothing was written, run this one again"
                );
            }
        }
    }

    /// <summary>Refuses to write where something is already.</summary>
    /// <exception cref="CommandException">The path is taken (9).</exception>
    public static void RefuseTaken(string path, bool force = false)
    {
        if (Directory.Exists(path) || (File.Exists(path) && !force))
        {
            throw new CommandException(
                ExitCodes.CannotWrite,
                path
                    + ": is there already, and nothing is overwritten; choose another name"
                    + (Directory.Exists(path) ? "" : " or add --force")
            );
        }
    }
}
