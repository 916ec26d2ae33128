namespace Regalia.Presentation.Publications;

/// <summary>Where a text leads: to a page of ours, or out to a source.</summary>
/// <param name="Page">A page of ours; null for a link that leads out.</param>
/// <param name="Outside">An absolute http or https address; null for a page of ours.</param>
public sealed record Link(PageAddress? Page, Uri? Outside)
{
    /// <summary>A link to a page of ours.</summary>
    public static implicit operator Link(PageAddress page) => new(page, Outside: null);

    /// <summary>A link to a source; null unless the address is an absolute http or https one, so that no other scheme gets in by data.</summary>
    public static Link? Out(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? new(Page: null, uri)
            : null;
}
