namespace RetailMessenger.Connectors.DemoShop.Search;

/// <summary>How much products say of one term: the rarer it is the more, and the more the less else they say. What all products share is worked out once.</summary>
internal readonly struct TermStrength(float most, float saturation, float saturationByLength, float[] lengths)
{
    public float Of(int slot, int weight) => most * weight / (weight + saturation + (saturationByLength * lengths[slot]));
}
