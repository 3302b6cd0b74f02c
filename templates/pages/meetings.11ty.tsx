import type { MeetingsPage } from "../../src/site/pages/meetings.ts";
import { Headpiece } from "../components/Headpiece.tsx";
import { Layout } from "../components/Layout.tsx";
import { MeetingRegister } from "../components/MeetingRegister.tsx";
import { PlaceMap } from "../components/PlaceMap.tsx";
import { Section } from "../components/Section.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { Turning } from "../components/Turning.tsx";
import { pageTemplate } from "../page.tsx";

function Meetings({
  frame,
  title,
  standfirst,
  timeline,
  map,
  places,
  otherPlaces,
  held,
  mentioned,
  turning,
}: MeetingsPage) {
  return (
    <Layout frame={frame}>
      <Headpiece title={title} standfirst={standfirst} />
      {timeline && (
        <Section id="timeline" name="Timeline">
          <Timeline {...timeline} />
        </Section>
      )}
      {map && (
        <Section id="places" name="Places" note="A number counts the meetings at a place.">
          <PlaceMap map={map} places={places} others={otherPlaces} />
        </Section>
      )}
      {held.length > 0 && (
        <Section id="held" name="With articles">
          <MeetingRegister meetings={held} />
        </Section>
      )}
      {mentioned.length > 0 && (
        <Section id="mentioned" name="Only mentioned" note="Articles on other meetings refer to these.">
          <MeetingRegister meetings={mentioned} />
        </Section>
      )}
      <Turning turning={turning} />
    </Layout>
  );
}

export const { data, render } = pageTemplate("meetings", Meetings);
