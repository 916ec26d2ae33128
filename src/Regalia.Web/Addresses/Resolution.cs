namespace Regalia.Web.Addresses;

/// <summary>What an address leads to: one of the records of this folder that derive from it, and no other.</summary>
internal abstract record Resolution
{
    private protected Resolution() { }
}
