import { Trans } from '@lingui/react/macro';
import type { Schemas } from '#/api/types.ts';
import { Card } from '#/ui/Card.tsx';
import { ChannelItem } from './ChannelItem.tsx';
import { NewChannel } from './NewChannel.tsx';
import s from './Notice.module.css';

/** Channels of Slack and Teams that hear what waits in the organisation. */
export const Channels = ({ channels }: { channels: Schemas['NoticeChannel'][] }) => (
  <Card
    title={<Trans>Slack and Teams</Trans>}
    hint={
      <Trans>A channel hears what waits for anybody, by name and link. No figure and no pay is told.</Trans>
    }
  >
    <ul className={s.channels}>
      {channels.map((channel) => (
        <ChannelItem key={channel.id} channel={channel} />
      ))}
    </ul>
    <NewChannel />
  </Card>
);
