using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Regalia.Evidence.Faults;

namespace Regalia.Construction;

/// <summary>A file that an index is built from, as it was read: every later look is at these bytes, so that what was
/// checked, hashed and used is the same.</summary>
/// <param name="Path">Where it was found.</param>
/// <param name="Content">Its bytes.</param>
public sealed record InputFile(string Path, ImmutableArray<byte> Content)
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Its name without folders, as messages and results have it.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>SHA-256 of its bytes, 64 hexadecimal digits.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.AsSpan()));

    /// <summary>A file of text that was never on a disk.</summary>
    /// <param name="name">Name.</param>
    /// <param name="text">Content, encoded as UTF-8.</param>
    public static InputFile Of(string name, string text) => new(name, [.. Encoding.UTF8.GetBytes(text)]);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="faults">Receives a fault if it cannot be read.</param>
    /// <returns>The file; null if it cannot be read.</returns>
    public static InputFile? Read(string path, ICollection<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        try
        {
            return new(path, ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bool absent = e is FileNotFoundException or DirectoryNotFoundException;
            faults.Add(
                new(
                    path,
                    Row: null,
                    Column: null,
                    Value: null,
                    "a file that can be read",
                    absent ? "there is no such file: mend the path" : e.Message.TrimEnd('.'),
                    FaultKind.Missing
                )
            );
            return null;
        }
    }

    /// <summary>Its text, without a byte order mark; bytes that are no UTF-8 are a fault.</summary>
    internal string? Text(ICollection<Fault> faults)
    {
        try
        {
            string text = Strict.GetString(Content.AsSpan());
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException broken)
        {
            int line = 1 + Content.AsSpan()[..Math.Clamp(broken.Index, 0, Content.Length)].Count((byte)'\n');
            faults.Add(
                new(
                    Name,
                    line,
                    Column: null,
                    Value: null,
                    FormattableString.Invariant(
                        $"text in UTF-8, found byte 0x{broken.BytesUnknown?.FirstOrDefault():X2}"
                    ),
                    "save the file as UTF-8",
                    FaultKind.Content
                )
            );
            return null;
        }
    }
}
