using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Regalia.Web.OwnFiles;

/// <summary>The files that are open, in memory and nowhere else; gone when the program ends.</summary>
internal sealed class OwnFileShelf
{
    /// <summary>Most files at a time.</summary>
    public const int Most = 16;

    private const int IdLength = 32;
    private readonly Lock _changing = new();
    private ImmutableArray<OpenFile> _files = [];

    /// <summary>The files, in the order in which they were opened.</summary>
    public ImmutableArray<OpenFile> Files => _files;

    /// <summary>Puts a file on it; null if it is full.</summary>
    public OpenFile? Open(OwnFile file)
    {
        lock (_changing)
        {
            if (_files.Length >= Most)
            {
                return null;
            }
            var open = new OpenFile(RandomNumberGenerator.GetHexString(IdLength, lowercase: true), file);
            _files = _files.Add(open);
            return open;
        }
    }

    /// <summary>A file; null if none of this id is open.</summary>
    public OpenFile? Find(string id) =>
        _files.FirstOrDefault(file => string.Equals(file.Id, id, StringComparison.Ordinal));

    /// <summary>Takes a file off it.</summary>
    public void Close(OpenFile file)
    {
        lock (_changing)
        {
            _files = _files.Remove(file);
        }
    }
}
