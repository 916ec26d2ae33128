using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Regalia.Presentation.Reports.Printing;

/// <summary>A program of the user's machine. The only type of Regalia that starts programs.</summary>
/// <param name="Path">Its full path.</param>
public sealed record InstalledProgram(string Path)
{
    /// <summary>So much of what a program says on its error stream is kept: the end of it.</summary>
    private const int KeptOfErrors = 4096;

    /// <summary>Reading what it said may take so long after it ended: a child of it may hold the pipe open.</summary>
    private static readonly TimeSpan PatienceForErrors = TimeSpan.FromSeconds(2);

    /// <summary>The first of some paths that is a program; null if none is.</summary>
    public static InstalledProgram? First(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths
            .Where(IsProgram)
            .Select(path => new InstalledProgram(System.IO.Path.GetFullPath(path)))
            .FirstOrDefault();
    }

    /// <summary>Runs it to its end, or kills it with all that it started.</summary>
    /// <param name="arguments">Its arguments, one by one; no shell reads them.</param>
    /// <param name="limit">Time after which it is taken to hang.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Kills it at once.</param>
    /// <returns>Its exit code, null where it was killed for hanging; and the end of what it said on its error stream.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="IOException">It cannot be started.</exception>
    public (int? ExitCode, string Errors) Run(
        IEnumerable<string> arguments,
        TimeSpan limit,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(time);
        cancellation.ThrowIfCancellationRequested();
        using Process process = Start(
            new ProcessStartInfo(Path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            }
        );
        process.StandardInput.Close();
        Task<string> errors = End(process.StandardError.BaseStream);
        _ = End(process.StandardOutput.BaseStream);
        using var clock = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellation);
        int? exitCode = null;
        try
        {
            process.WaitForExitAsync(either.Token).GetAwaiter().GetResult();
            exitCode = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
        }
        return (exitCode, errors.Wait(PatienceForErrors, CancellationToken.None) ? errors.Result : "");
    }

    /// <summary>Opens an address of this machine in the user's browser.</summary>
    /// <param name="address">An http address of the loopback interface.</param>
    /// <returns>Whether a program was found that opens it.</returns>
    /// <exception cref="ArgumentException">The address is another's.</exception>
    public static bool Open(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not "http" || !address.IsLoopback)
        {
            throw new ArgumentException(address + ": expected an http address of this machine", nameof(address));
        }
        ProcessStartInfo start =
            OperatingSystem.IsWindows() ? new(address.AbsoluteUri) { UseShellExecute = true }
            : OperatingSystem.IsMacOS() ? new("open", [address.AbsoluteUri])
            : new("xdg-open", [address.AbsoluteUri]);
        try
        {
            using Process? opener = Process.Start(start);
            return true;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (
            OperatingSystem.IsWindows()
            || (
                File.GetUnixFileMode(path)
                & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)
            ) != UnixFileMode.None
        );

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new IOException(Path + ": cannot be started");
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            throw new IOException(Path + ": cannot be started: " + e.Message, e);
        }
    }

    // A pipe that nobody reads fills up, and the program then waits for ever.
    private static async Task<string> End(Stream stream)
    {
        var kept = new StringBuilder();
        byte[] buffer = new byte[KeptOfErrors];
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer)) > 0)
            {
                kept.Append(Encoding.UTF8.GetString(buffer, 0, read));
                kept.Remove(0, Math.Max(0, kept.Length - KeptOfErrors));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // What was said until the pipe broke is all there is.
        }
        return kept.ToString();
    }
}
