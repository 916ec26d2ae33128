namespace Regalia.Incidents.Reading;

/// <summary>A file to read, opened as often as a reader needs.</summary>
/// <param name="path">Where it is.</param>
/// <param name="limits">What it may grow to when unpacked.</param>
public sealed class SourceFile(string path, ReadLimits? limits = null)
{
    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>Its name, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(path);

    /// <summary>What it may grow to.</summary>
    public ReadLimits Limits => limits ?? ReadLimits.Default;

    /// <summary>The bytes of the file as it is.</summary>
    public FileStream Open() =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
}
