using System.Collections.Immutable;
using Regalia.Assessment.Framework;
using Regalia.Evidence.Faults;

namespace Regalia.Assessment.Tests.Framework;

/// <summary>The bundled framework with something changed, read and checked.</summary>
internal static class FrameworkText
{
    public static readonly string Bundled = File.ReadAllText(
        Path.Combine(BundledRelease.Folder, FrameworkReader.FileName)
    );

    /// <summary>All faults of the bundled framework after one change, and the line of the change.</summary>
    public static (ImmutableArray<Fault> Faults, int Line) Change(string old, string @new)
    {
        int at = Bundled.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && at == Bundled.LastIndexOf(old, StringComparison.Ordinal), "once only: " + old);
        int same = old.Zip(@new).TakeWhile(p => p.First == p.Second).Count();
        int line = 1 + Bundled[..(at + same)].Count(c => c == '\n');
        return (Faults(Bundled[..at] + @new + Bundled[(at + old.Length)..]), line);
    }

    public static ImmutableArray<Fault> Faults(string text)
    {
        FrameworkReading reading = Read(text);
        return reading.Framework is { } framework
            ? [.. FrameworkRules.Check(BundledRelease.Release, framework)]
            : reading.Faults;
    }

    public static FrameworkReading Read(string text)
    {
        string folder = Directory.CreateTempSubdirectory("regalia-framework-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, FrameworkReader.FileName), text);
            return FrameworkReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
