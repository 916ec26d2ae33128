namespace Regalia.Incidents.Exports.Stix;

/// <summary>One object of a bundle.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its id.</param>
/// <param name="Json">The object.</param>
internal sealed record StixObject(string Type, string Id, byte[] Json)
{
    /// <summary>The part of the id behind the type; no two objects of one file share it.</summary>
    internal Guid Uuid => Guid.Parse(Id.AsSpan(Type.Length + 2));
}
