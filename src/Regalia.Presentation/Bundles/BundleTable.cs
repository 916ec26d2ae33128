using System.Collections.Immutable;

namespace Regalia.Presentation.Bundles;

/// <summary>One table of a bundle: its columns, described, and its rows.</summary>
internal abstract class BundleTable
{
    /// <summary>Name of its file.</summary>
    internal abstract string File { get; }

    /// <summary>What a row is, for the reader of the bundle.</summary>
    internal abstract string Description { get; }

    /// <summary>Its columns; they may depend on the framework.</summary>
    internal abstract ImmutableArray<BundleColumn> Columns(BundleScope scope);

    internal BundleFile Write(BundleScope scope)
    {
        var rows = new CsvText([.. Columns(scope).Select(c => c.Name)]);
        Fill(rows, scope);
        return BundleFile.Of(File, rows.ToString(), rows.Rows);
    }

    protected abstract void Fill(CsvText rows, BundleScope scope);
}
