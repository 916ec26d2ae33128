using System.Collections.Immutable;

namespace Regalia.Construction;

/// <summary>A small invented index that shows every step and can be built as it is.</summary>
public static class ExampleIndex
{
    /// <summary>Names of its files: data, meta, specification.</summary>
    public static ImmutableArray<string> FileNames { get; } = ["data.csv", "meta.csv", "index.yaml"];

    /// <summary>One of its files.</summary>
    /// <param name="name">One of <see cref="FileNames"/>.</param>
    public static InputFile File(string name)
    {
        using Stream stream =
            typeof(ExampleIndex).Assembly.GetManifestResourceStream("Example/" + name)
            ?? throw new ArgumentException($"The example has no file '{name}'.", nameof(name));
        using MemoryStream content = new();
        stream.CopyTo(content);
        return new(name, [.. content.ToArray()]);
    }
}
