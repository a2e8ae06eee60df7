BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE alias (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	alias VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (speaker_id, folded), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "alias" VALUES(1,256,'The Hindu','the hindu');
INSERT INTO "alias" VALUES(2,197,'Comrade Lavrov','comrade lavrov');
INSERT INTO "alias" VALUES(3,197,'Lavrov','lavrov');
INSERT INTO "alias" VALUES(4,197,'Sergej Lavrov','sergej lavrov');
INSERT INTO "alias" VALUES(5,197,'Sergey V. Lavrov','sergey v. lavrov');
INSERT INTO "alias" VALUES(6,197,'Sergei V. Lavrov','sergei v. lavrov');
INSERT INTO "alias" VALUES(7,197,'Sergey Lavrov','sergey lavrov');
INSERT INTO "alias" VALUES(8,118,'Yang Lei','yang lei');
INSERT INTO "alias" VALUES(9,118,'Kerry','kerry');
INSERT INTO "alias" VALUES(10,118,'John Forbes Kerry','john forbes kerry');
INSERT INTO "alias" VALUES(11,118,'John F. Kerry','john f. kerry');
INSERT INTO "alias" VALUES(25,7,'Pushkov','pushkov');
INSERT INTO "alias" VALUES(26,7,'Aleksei Pushkov','aleksei pushkov');
INSERT INTO "alias" VALUES(27,7,'Alexey Pushkov','alexey pushkov');
INSERT INTO "alias" VALUES(381,189,'Russian MFA','russian mfa');
INSERT INTO "alias" VALUES(382,189,'Russia''s Foreign Ministry','russia''s foreign ministry');
INSERT INTO "alias" VALUES(383,189,'Russian foreign ministry','russian foreign ministry');
INSERT INTO "alias" VALUES(384,189,'Russian Ministry of Foreign Affairs','russian ministry of foreign affairs');
INSERT INTO "alias" VALUES(385,190,'Russian authorities','russian authorities');
INSERT INTO "alias" VALUES(386,190,'the Russian government','the russian government');
INSERT INTO "alias" VALUES(387,190,'Russian government','russian government');
INSERT INTO "alias" VALUES(388,190,'Moscow','moscow');
INSERT INTO "alias" VALUES(389,190,'Russia','russia');
INSERT INTO "alias" VALUES(497,232,'Department of State','department of state');
INSERT INTO "alias" VALUES(498,232,'US Department of State','us department of state');
INSERT INTO "alias" VALUES(499,232,'U.S. State Department','u.s. state department');
INSERT INTO "alias" VALUES(500,232,'the State Department','the state department');
INSERT INTO "alias" VALUES(501,232,'State Department','state department');
CREATE TABLE article (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	run_id INTEGER NOT NULL, 
	outlet_id INTEGER, 
	title VARCHAR, 
	url VARCHAR, 
	author VARCHAR, 
	language VARCHAR NOT NULL, 
	published VARCHAR, 
	published_first DATE, 
	published_last DATE, 
	published_inferred BOOLEAN NOT NULL, 
	text VARCHAR NOT NULL, 
	stored DATETIME, 
	story_id INTEGER, 
	identity VARCHAR, 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(outlet_id) REFERENCES outlet (id), 
	FOREIGN KEY(story_id) REFERENCES story (id)
);
INSERT INTO "article" VALUES(1,'ad05e9d60153e1ff','china-daily-2013-02-05-visits-may-improve-relations','294a3d2128736cd1fd89222389317d3f12ad0abf242ad79a3b990f6812a9230c',3,1,'Visits may improve US-Russia relations',NULL,NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K','2026-11-28 18:11:35.147251',1,'ad05e9d60153e1ff');
INSERT INTO "article" VALUES(2,'5336b2f06ed0249a','copy','9915be3a612974c23aef6144863e915b42391dcc4bc54a0657aa9e7e542f1941',3,2,'Visits may improve US-Russia relations','http://www.copy.example/a/',NULL,'en','2013-02-05','2013-02-05','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K“We shall see,” Ada Łoś said.
','2026-11-28 18:13:32.856833',1,'5336b2f06ed0249a');
CREATE TABLE "claim" (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	article_id INTEGER NOT NULL, 
	run_id INTEGER NOT NULL, 
	speaker_id INTEGER, 
	kind VARCHAR NOT NULL, 
	cue_type VARCHAR NOT NULL, 
	quote VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	source_text VARCHAR, 
	cue_text VARCHAR, 
	via VARCHAR, 
	office VARCHAR, 
	said VARCHAR, 
	said_first DATE, 
	said_last DATE, 
	said_precision VARCHAR NOT NULL, 
	said_basis VARCHAR NOT NULL, 
	said_phrase VARCHAR, 
	on_first DATE, 
	on_last DATE, 
	evidence VARCHAR NOT NULL, 
	confidence FLOAT NOT NULL, 
	found_by VARCHAR NOT NULL, 
	context VARCHAR NOT NULL, 
	context_start INTEGER NOT NULL, 
	context_end INTEGER NOT NULL, 
	second_hand BOOLEAN DEFAULT 0 NOT NULL, 
	candidates VARCHAR DEFAULT '[]' NOT NULL, 
	steps VARCHAR DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	UNIQUE ("key")
);
INSERT INTO "claim" VALUES(58,'ad05e9d60153e1ff-332-422',1,3,197,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',' us national security adviser tom donilon also plans to visit moscow probably this month ',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''on Saturday''','on Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.952,'model, layer inside','Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.',256,453,0,'[]','[{"rule": "full-name", "words": {"start": 281, "end": 294, "text": "Sergei Lavrov"}, "points_to": null, "belief": 0.97}]');
INSERT INTO "claim" VALUES(59,'ad05e9d60153e1ff-469-626',1,3,255,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',' the visits may give the us and russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including syria ',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.938,'model','Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.',455,627,0,'[]','[{"rule": "group", "words": {"start": 455, "end": 463, "text": "Analysts"}, "points_to": null, "belief": 0.9}]');
INSERT INTO "claim" VALUES(60,'ad05e9d60153e1ff-1014-1084',1,3,255,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',' was largely due to their disagreement on anti ballistic missile issues ',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.922,'model','Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.',909,1085,0,'[]','[{"rule": "group", "words": {"start": 995, "end": 1003, "text": "analysts"}, "points_to": null, "belief": 0.9}]');
INSERT INTO "claim" VALUES(61,'ad05e9d60153e1ff-1161-1213',1,3,118,'mixed','speech','US-Russia relations "slid backwards in recent years"',' us russia relations slid backwards in recent years ',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[{"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(62,'ad05e9d60153e1ff-1222-1264',1,3,118,'indirect','speech','the US must find a way to work with Russia',' the us must find a way to work with russia ',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[{"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(63,'ad05e9d60153e1ff-1302-1415',1,3,118,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',' several areas where russia has cooperated with the us including nuclear arms control sanctions on iran and trade ',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.963,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[{"rule": "speaks-before", "words": {"start": 1289, "end": 1291, "text": "He"}, "points_to": {"start": 1087, "end": 1092, "text": "Kerry"}, "belief": 0.8}, {"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(64,'ad05e9d60153e1ff-1426-1511',1,3,118,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',' he would like to find a way to cooperate with russia on ending the civil war in syria ',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.98,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[{"rule": "speaks-before", "words": {"start": 1289, "end": 1291, "text": "He"}, "points_to": {"start": 1087, "end": 1092, "text": "Kerry"}, "belief": 0.8}, {"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(65,'ad05e9d60153e1ff-1514-1687',1,3,256,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',' on the sidelines of the 49th munich security conference on saturday in germany lavrov met with us vice president joseph biden in quite an informal and friendly atmosphere ',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.855,'model','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.',1514,1718,0,'[]','[{"rule": "outlet", "words": {"start": 1689, "end": 1708, "text": "the Voice of Russia"}, "points_to": null, "belief": 0.95}]');
INSERT INTO "claim" VALUES(66,'ad05e9d60153e1ff-1853-1979',1,3,257,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',' it appears to have revived the spirit of the reset of their relations which biden had proclaimed in munich four years ago ',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.846,'model','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.',1853,2022,0,'[]','[{"rule": "outlet", "words": {"start": 1994, "end": 2021, "text": "India''s The Hindu newspaper"}, "points_to": null, "belief": 0.95}]');
INSERT INTO "claim" VALUES(67,'ad05e9d60153e1ff-2317-2431',1,3,197,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',' improving relations with washington was part of moscows vision for strengthening its influence on the world stage ',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.944,'model, layer inside','Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.',2209,2450,0,'[]','[{"rule": "surname", "words": {"start": 2294, "end": 2300, "text": "Lavrov"}, "points_to": {"start": 281, "end": 294, "text": "Sergei Lavrov"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(68,'ad05e9d60153e1ff-2548-2597',1,3,7,'mixed','speech','he does not see a "new reset" coming anytime soon',' he does not see a new reset coming anytime soon ',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.941,'model','However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.',2452,2598,0,'[]','[{"rule": "full-name", "words": {"start": 2461, "end": 2475, "text": "Alexei Pushkov"}, "points_to": null, "belief": 0.97}]');
INSERT INTO "claim" VALUES(69,'ad05e9d60153e1ff-2600-2685',1,3,190,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',' the agreement is out of line with todays realities and has exhausted its potential ',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.893,'model','The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.',2600,2730,0,'[]','[{"rule": "roster-body", "words": {"start": 2687, "end": 2709, "text": "the Russian government"}, "points_to": null, "belief": 0.95}]');
INSERT INTO "claim" VALUES(70,'ad05e9d60153e1ff-2733-2875',1,3,118,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',' as long as russia and the us cannot tolerate each others diplomatic goals and world view they will be unable to establish a real partnership ',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,'Secretary of State of the United States',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.944,'model','"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.',2732,2989,0,'[]','[{"rule": "full-name", "words": {"start": 2883, "end": 2891, "text": "Yang Lei"}, "points_to": null, "belief": 0.97}]');
INSERT INTO "claim" VALUES(71,'ad05e9d60153e1ff-2992-3203',1,3,259,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',' the relationship between russia and the us will drop again to a new low whenever their existing conflicts are flared up as the two countries are fundamentally different in strategic goals and national interests ',2992,3203,'Yang','wrote',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named ''Yang'' in paragraph 20; no full name in the article',0.927,'model','"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.',2991,3237,0,'[]','[{"rule": "only-surname", "words": {"start": 3206, "end": 3210, "text": "Yang"}, "points_to": null, "belief": 0.7}]');
INSERT INTO "claim" VALUES(72,'5336b2f06ed0249a-332-422',2,3,197,'mixed','speech','US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month"',' us national security adviser tom donilon also plans to visit moscow probably this month ',332,422,'Russian Foreign Minister Sergei Lavrov','also told','RIA Novosti','Foreign Minister of Russia','2013-02-02','2013-02-02','2013-02-02','day','''on Saturday''','on Saturday','2013-02-02','2013-02-02','named in full, ''Sergei Lavrov''',0.952,'model, layer inside','Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.',256,453,0,'[]','[{"rule": "full-name", "words": {"start": 281, "end": 294, "text": "Sergei Lavrov"}, "points_to": null, "belief": 0.97}]');
INSERT INTO "claim" VALUES(73,'5336b2f06ed0249a-469-626',2,3,255,'indirect','speech','the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria',' the visits may give the us and russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including syria ',469,626,'Analysts','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''Analysts''',0.938,'model','Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.',455,627,0,'[]','[{"rule": "group", "words": {"start": 455, "end": 463, "text": "Analysts"}, "points_to": null, "belief": 0.9}]');
INSERT INTO "claim" VALUES(74,'5336b2f06ed0249a-1014-1084',2,3,255,'indirect','speech','was largely due to their disagreement on anti-ballistic missile issues',' was largely due to their disagreement on anti ballistic missile issues ',1014,1084,'analysts','have said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','the article names nobody: ''analysts''',0.922,'model','Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.',909,1085,0,'[]','[{"rule": "group", "words": {"start": 995, "end": 1003, "text": "analysts"}, "points_to": null, "belief": 0.9}]');
INSERT INTO "claim" VALUES(75,'5336b2f06ed0249a-1161-1213',2,3,118,'mixed','speech','US-Russia relations "slid backwards in recent years"',' us russia relations slid backwards in recent years ',1161,1213,'Kerry','acknowledged','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[{"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(76,'5336b2f06ed0249a-1222-1264',2,3,118,'indirect','speech','the US must find a way to work with Russia',' the us must find a way to work with russia ',1222,1264,'Kerry','saying','RIA Novosti','Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','''in January''','in January','2013-01-01','2013-01-31','''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5',0.972,'model, layer inside','Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.',1087,1287,0,'[]','[{"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(77,'5336b2f06ed0249a-1302-1415',2,3,118,'indirect','speech','several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade',' several areas where russia has cooperated with the us including nuclear arms control sanctions on iran and trade ',1302,1415,'He','mentioned',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.963,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[{"rule": "speaks-before", "words": {"start": 1289, "end": 1291, "text": "He"}, "points_to": {"start": 1087, "end": 1092, "text": "Kerry"}, "belief": 0.8}, {"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(78,'5336b2f06ed0249a-1426-1511',2,3,118,'indirect','speech','he would like to find a way to cooperate with Russia on ending the civil war in Syria',' he would like to find a way to cooperate with russia on ending the civil war in syria ',1426,1511,'He','said',NULL,'Secretary of State of the United States','2013-01','2013-01-01','2013-01-31','month','the same occasion as ''in January'' in paragraph 10','in January','2013-01-01','2013-01-31','''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')',0.98,'model','He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.',1289,1512,0,'[]','[{"rule": "speaks-before", "words": {"start": 1289, "end": 1291, "text": "He"}, "points_to": {"start": 1087, "end": 1092, "text": "Kerry"}, "belief": 0.8}, {"rule": "surname", "words": {"start": 1087, "end": 1092, "text": "Kerry"}, "points_to": {"start": 157, "end": 167, "text": "John Kerry"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(79,'5336b2f06ed0249a-1514-1687',2,3,256,'mixed','report','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere"',' on the sidelines of the 49th munich security conference on saturday in germany lavrov met with us vice president joseph biden in quite an informal and friendly atmosphere ',1514,1687,'the Voice of Russia','reported',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Voice of Russia'' is an outlet',0.855,'model','On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.',1514,1718,0,'[]','[{"rule": "outlet", "words": {"start": 1689, "end": 1708, "text": "the Voice of Russia"}, "points_to": null, "belief": 0.95}]');
INSERT INTO "claim" VALUES(80,'5336b2f06ed0249a-1853-1979',2,3,257,'mixed','speech','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago',' it appears to have revived the spirit of the reset of their relations which biden had proclaimed in munich four years ago ',1853,1979,'India''s The Hindu newspaper','according to',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''India''s The Hindu newspaper'' is an outlet',0.846,'model','It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.',1853,2022,0,'[]','[{"rule": "outlet", "words": {"start": 1994, "end": 2021, "text": "India''s The Hindu newspaper"}, "points_to": null, "belief": 0.95}]');
INSERT INTO "claim" VALUES(81,'5336b2f06ed0249a-2317-2431',2,3,197,'indirect','speech','improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage',' improving relations with washington was part of moscows vision for strengthening its influence on the world stage ',2317,2431,'Lavrov','made clear','Reuters','Foreign Minister of Russia','2013-01','2013-01-01','2013-01-31','month','''last month''','last month','2013-01-01','2013-01-31','''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6',0.944,'model, layer inside','Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.',2209,2450,0,'[]','[{"rule": "surname", "words": {"start": 2294, "end": 2300, "text": "Lavrov"}, "points_to": {"start": 281, "end": 294, "text": "Sergei Lavrov"}, "belief": 0.95}]');
INSERT INTO "claim" VALUES(82,'5336b2f06ed0249a-2548-2597',2,3,7,'mixed','speech','he does not see a "new reset" coming anytime soon',' he does not see a new reset coming anytime soon ',2548,2597,'Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee','said',NULL,'Chairman of the State Duma''s International Affairs Committee',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Alexei Pushkov''',0.941,'model','However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.',2452,2598,0,'[]','[{"rule": "full-name", "words": {"start": 2461, "end": 2475, "text": "Alexei Pushkov"}, "points_to": null, "belief": 0.97}]');
INSERT INTO "claim" VALUES(83,'5336b2f06ed0249a-2600-2685',2,3,190,'mixed','speech','The agreement "is out of line with today''s realities and has exhausted its potential"',' the agreement is out of line with todays realities and has exhausted its potential ',2600,2685,'the Russian government','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','''the Russian government'' is Russia (government) on the roster',0.892,'model','The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.',2600,2730,0,'[]','[{"rule": "roster-body", "words": {"start": 2687, "end": 2709, "text": "the Russian government"}, "points_to": null, "belief": 0.95}]');
INSERT INTO "claim" VALUES(84,'5336b2f06ed0249a-2733-2875',2,3,118,'direct','speech','As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership',' as long as russia and the us cannot tolerate each others diplomatic goals and world view they will be unable to establish a real partnership ',2733,2875,'Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin','said',NULL,'Secretary of State of the United States',NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Yang Lei''',0.944,'model','"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.',2732,2989,0,'[]','[{"rule": "full-name", "words": {"start": 2883, "end": 2891, "text": "Yang Lei"}, "points_to": null, "belief": 0.97}]');
INSERT INTO "claim" VALUES(85,'5336b2f06ed0249a-2992-3203',2,3,259,'direct','writing','The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests',' the relationship between russia and the us will drop again to a new low whenever their existing conflicts are flared up as the two countries are fundamentally different in strategic goals and national interests ',2992,3203,'Yang','wrote in a recent article',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named ''Yang'' in paragraph 20; no full name in the article',0.883,'model','"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.',2991,3237,0,'[]','[{"rule": "only-surname", "words": {"start": 3206, "end": 3210, "text": "Yang"}, "points_to": null, "belief": 0.7}]');
INSERT INTO "claim" VALUES(86,'5336b2f06ed0249a-3293-3313',2,3,260,'mixed','speech','8.03K“We shall see,”',' 8 03k we shall see ',3293,3313,'Ada Łoś','said',NULL,NULL,NULL,NULL,NULL,'unknown','the article does not say; by 2013-02-05, when it was published',NULL,'2013-02-05','2013-02-05','named in full, ''Ada Łoś''',0.973,'model','8.03K“We shall see,” Ada Łoś said.',3293,3327,0,'[]','[{"rule": "full-name", "words": {"start": 3314, "end": 3321, "text": "Ada Łoś"}, "points_to": null, "belief": 0.97}]');
CREATE TABLE claim_span (
	claim_id INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (claim_id, role, position), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
INSERT INTO "claim_span" VALUES(58,'source',0,256,294);
INSERT INTO "claim_span" VALUES(58,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(58,'content',0,332,422);
INSERT INTO "claim_span" VALUES(58,'via',0,437,452);
INSERT INTO "claim_span" VALUES(59,'source',0,455,463);
INSERT INTO "claim_span" VALUES(59,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(59,'content',0,469,626);
INSERT INTO "claim_span" VALUES(60,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(60,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(60,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(61,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(61,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(61,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(61,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(62,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(62,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(62,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(62,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(63,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(63,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(63,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(64,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(64,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(64,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(65,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(65,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(65,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(66,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(66,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(66,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(67,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(67,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(67,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(67,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(68,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(68,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(68,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(69,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(69,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(69,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(70,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(70,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(70,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(71,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(71,'cue',0,3211,3216);
INSERT INTO "claim_span" VALUES(71,'content',0,2992,3203);
INSERT INTO "claim_span" VALUES(72,'source',0,256,294);
INSERT INTO "claim_span" VALUES(72,'cue',0,295,304);
INSERT INTO "claim_span" VALUES(72,'content',0,332,422);
INSERT INTO "claim_span" VALUES(72,'via',0,437,452);
INSERT INTO "claim_span" VALUES(73,'source',0,455,463);
INSERT INTO "claim_span" VALUES(73,'cue',0,464,468);
INSERT INTO "claim_span" VALUES(73,'content',0,469,626);
INSERT INTO "claim_span" VALUES(74,'source',0,995,1003);
INSERT INTO "claim_span" VALUES(74,'cue',0,1004,1013);
INSERT INTO "claim_span" VALUES(74,'content',0,1014,1084);
INSERT INTO "claim_span" VALUES(75,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(75,'cue',0,1114,1126);
INSERT INTO "claim_span" VALUES(75,'content',0,1161,1213);
INSERT INTO "claim_span" VALUES(75,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(76,'source',0,1087,1092);
INSERT INTO "claim_span" VALUES(76,'cue',0,1215,1221);
INSERT INTO "claim_span" VALUES(76,'content',0,1222,1264);
INSERT INTO "claim_span" VALUES(76,'via',0,1266,1277);
INSERT INTO "claim_span" VALUES(77,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(77,'cue',0,1292,1301);
INSERT INTO "claim_span" VALUES(77,'content',0,1302,1415);
INSERT INTO "claim_span" VALUES(78,'source',0,1289,1291);
INSERT INTO "claim_span" VALUES(78,'cue',0,1421,1425);
INSERT INTO "claim_span" VALUES(78,'content',0,1426,1511);
INSERT INTO "claim_span" VALUES(79,'source',0,1689,1708);
INSERT INTO "claim_span" VALUES(79,'cue',0,1709,1717);
INSERT INTO "claim_span" VALUES(79,'content',0,1514,1687);
INSERT INTO "claim_span" VALUES(80,'source',0,1994,2021);
INSERT INTO "claim_span" VALUES(80,'cue',0,1981,1993);
INSERT INTO "claim_span" VALUES(80,'content',0,1853,1979);
INSERT INTO "claim_span" VALUES(81,'source',0,2294,2300);
INSERT INTO "claim_span" VALUES(81,'cue',0,2301,2311);
INSERT INTO "claim_span" VALUES(81,'content',0,2317,2431);
INSERT INTO "claim_span" VALUES(81,'via',0,2433,2440);
INSERT INTO "claim_span" VALUES(82,'source',0,2461,2541);
INSERT INTO "claim_span" VALUES(82,'cue',0,2543,2547);
INSERT INTO "claim_span" VALUES(82,'content',0,2548,2597);
INSERT INTO "claim_span" VALUES(83,'source',0,2687,2709);
INSERT INTO "claim_span" VALUES(83,'cue',0,2710,2714);
INSERT INTO "claim_span" VALUES(83,'content',0,2600,2685);
INSERT INTO "claim_span" VALUES(84,'source',0,2883,2988);
INSERT INTO "claim_span" VALUES(84,'cue',0,2878,2882);
INSERT INTO "claim_span" VALUES(84,'content',0,2733,2875);
INSERT INTO "claim_span" VALUES(85,'source',0,3206,3210);
INSERT INTO "claim_span" VALUES(85,'cue',0,3211,3236);
INSERT INTO "claim_span" VALUES(85,'content',0,2992,3203);
INSERT INTO "claim_span" VALUES(86,'source',0,3314,3321);
INSERT INTO "claim_span" VALUES(86,'cue',0,3322,3326);
INSERT INTO "claim_span" VALUES(86,'content',0,3293,3313);
CREATE TABLE merged_speaker (
	speaker_id INTEGER NOT NULL, 
	into_id INTEGER NOT NULL, 
	PRIMARY KEY (speaker_id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE, 
	FOREIGN KEY(into_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "merged_speaker" VALUES(257,256);
CREATE TABLE office (
	id INTEGER NOT NULL, 
	speaker_id INTEGER NOT NULL, 
	office VARCHAR NOT NULL, 
	start VARCHAR, 
	"end" VARCHAR, 
	PRIMARY KEY (id), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "office" VALUES(1,197,'Foreign Minister of Russia','2004-03-09',NULL);
INSERT INTO "office" VALUES(2,118,'United States Senator from Massachusetts','1985','2013-02-01');
INSERT INTO "office" VALUES(3,118,'Secretary of State of the United States','2013-02-01','2017-01-20');
INSERT INTO "office" VALUES(4,118,'Special Presidential Envoy for Climate','2021-01-20','2024-03');
INSERT INTO "office" VALUES(11,7,'Chairman of the State Duma''s International Affairs Committee','2011','2016');
INSERT INTO "office" VALUES(12,7,'Member of the Federation Council','2016',NULL);
CREATE TABLE outlet (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "outlet" VALUES(1,'China Daily','china daily');
INSERT INTO "outlet" VALUES(2,'Głos','glos');
CREATE TABLE revision (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	content_hash VARCHAR NOT NULL, 
	run_id INTEGER NOT NULL, 
	stored DATETIME, 
	replaced DATETIME NOT NULL, 
	name VARCHAR NOT NULL, 
	outlet_id INTEGER, 
	title VARCHAR, 
	url VARCHAR, 
	author VARCHAR, 
	language VARCHAR NOT NULL, 
	published VARCHAR, 
	published_inferred BOOLEAN NOT NULL, 
	text VARCHAR NOT NULL, 
	claims VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (article_id, number), 
	UNIQUE (article_id, content_hash), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(run_id) REFERENCES run (id), 
	FOREIGN KEY(outlet_id) REFERENCES outlet (id)
);
INSERT INTO "revision" VALUES(1,2,1,'0fe0e3b5fe04bf7978d59b0963b4f1fe68557e670be1a3192af6a224d3a7bdd3',1,'2026-11-28 18:11:35.674918','2026-11-28 18:13:32.856833','copy',2,'Visits may improve US-Russia relations','http://www.copy.example/a/',NULL,'en','2013-02-05',0,'Visits may improve US-Russia relations

Updated: 2013-02-05 07:47

By Agencies (China Daily)

  Print Mail Large Medium  Small 分享按钮 0

US Secretary of State John Kerry may visit Russia soon as Washington and Moscow are trying to mend their strained ties.

Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, "probably this month", according to the RIA Novosti.

Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.

Both countries have also taken tit-for-tat measures after the US passed a law in December that bars entry into the US for Russians who are deemed to be human rights abusers. In response, Russia passed a law that includes a ban on the adoption of Russian children by US citizens.

Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.

Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations "slid backwards in recent years", saying the US must find a way to work with Russia, RIA Novosti reported.

He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.

On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in "quite an informal and friendly atmosphere", the Voice of Russia reported.

Their meeting is the first high-level contact between the two countries since US President Barack Obama was re-elected in November.

It "appears to have revived the spirit of the ''reset''" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.

During former Russian president Dmitry Medvedev''s term, the relationship between the two major powers improved with high-level visits and the signing of a series of cooperation deals.

Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.

However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a "new reset" coming anytime soon.

The agreement "is out of line with today''s realities and has exhausted its potential", the Russian government said on its website.

"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership," said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.

"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests," Yang wrote in a recent article.

China Daily-Reuters

(China Daily 02/05/2013 page11)

8.03K','[{"key": "5336b2f06ed0249a-332-422", "kind": "mixed", "cue_type": "speech", "quote": "US National Security Adviser Tom Donilon also plans to visit Moscow, \"probably this month\"", "start": 332, "end": 422, "source_text": "Russian Foreign Minister Sergei Lavrov", "cue_text": "also told", "via": "RIA Novosti", "office": "Foreign Minister of Russia", "said": "2013-02-02", "said_first": "2013-02-02", "said_last": "2013-02-02", "said_precision": "day", "said_basis": "''on Saturday''", "said_phrase": "on Saturday", "on_first": "2013-02-02", "on_last": "2013-02-02", "evidence": "named in full, ''Sergei Lavrov''", "confidence": 0.952, "found_by": "model, layer inside", "context": "Russian Foreign Minister Sergei Lavrov also told reporters on Saturday that US National Security Adviser Tom Donilon also plans to visit Moscow, \"probably this month\", according to the RIA Novosti.", "context_start": 256, "context_end": 453, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"full-name\", \"words\": {\"start\": 281, \"end\": 294, \"text\": \"Sergei Lavrov\"}, \"points_to\": null, \"belief\": 0.97}]", "speaker_key": "sergei-lavrov", "speaker": "Sergei Lavrov", "spans": [["content", 0, 332, 422], ["cue", 0, 295, 304], ["source", 0, 256, 294], ["via", 0, 437, 452]], "topics": ["Moscow", "Tom Donilon", "US National Security", "adviser"]}, {"key": "5336b2f06ed0249a-469-626", "kind": "indirect", "cue_type": "speech", "quote": "the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria", "start": 469, "end": 626, "source_text": "Analysts", "cue_text": "said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the article names nobody: ''Analysts''", "confidence": 0.937, "found_by": "model", "context": "Analysts said the visits may give the US and Russia a chance to ease tensions that have flared up in recent months by disagreements over a series of issues including Syria.", "context_start": 455, "context_end": 627, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"group\", \"words\": {\"start\": 455, \"end\": 463, \"text\": \"Analysts\"}, \"points_to\": null, \"belief\": 0.9}]", "speaker_key": "group:analysts", "speaker": "analysts", "spans": [["content", 0, 469, 626], ["cue", 0, 464, 468], ["source", 0, 455, 463]], "topics": ["Russia", "Syria", "US", "chance", "disagreement", "issue", "month", "recent months", "series", "tension", "visit"]}, {"key": "5336b2f06ed0249a-1014-1084", "kind": "indirect", "cue_type": "speech", "quote": "was largely due to their disagreement on anti-ballistic missile issues", "start": 1014, "end": 1084, "source_text": "analysts", "cue_text": "have said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "the article names nobody: ''analysts''", "confidence": 0.923, "found_by": "model", "context": "Russian President Vladimir Putin skipped the G8 summit hosted by the US in May, which analysts have said was largely due to their disagreement on anti-ballistic missile issues.", "context_start": 909, "context_end": 1085, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"group\", \"words\": {\"start\": 995, \"end\": 1003, \"text\": \"analysts\"}, \"points_to\": null, \"belief\": 0.9}]", "speaker_key": "group:analysts", "speaker": "analysts", "spans": [["content", 0, 1014, 1084], ["cue", 0, 1004, 1013], ["source", 0, 995, 1003]], "topics": ["ballistic missile", "disagreement", "issue", "missile", "missile issues"]}, {"key": "5336b2f06ed0249a-1161-1213", "kind": "mixed", "cue_type": "speech", "quote": "US-Russia relations \"slid backwards in recent years\"", "start": 1161, "end": 1213, "source_text": "Kerry", "cue_text": "acknowledged", "via": "RIA Novosti", "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "''in January''", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5", "confidence": 0.97, "found_by": "model, layer inside", "context": "Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations \"slid backwards in recent years\", saying the US must find a way to work with Russia, RIA Novosti reported.", "context_start": 1087, "context_end": 1287, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1161, 1213], ["cue", 0, 1114, 1126], ["source", 0, 1087, 1092], ["via", 0, 1266, 1277]], "topics": ["US-Russia", "recent years", "relation", "year"]}, {"key": "5336b2f06ed0249a-1222-1264", "kind": "indirect", "cue_type": "speech", "quote": "the US must find a way to work with Russia", "start": 1222, "end": 1264, "source_text": "Kerry", "cue_text": "saying", "via": "RIA Novosti", "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "''in January''", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''Kerry'' is John Kerry: named ''John Kerry'' in paragraph 5", "confidence": 0.97, "found_by": "model, layer inside", "context": "Kerry, sworn in on Friday, acknowledged to a Senate panel in January that US-Russia relations \"slid backwards in recent years\", saying the US must find a way to work with Russia, RIA Novosti reported.", "context_start": 1087, "context_end": 1287, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1222, 1264], ["cue", 0, 1215, 1221], ["source", 0, 1087, 1092], ["via", 0, 1266, 1277]], "topics": ["Russia", "US", "way"]}, {"key": "5336b2f06ed0249a-1302-1415", "kind": "indirect", "cue_type": "speech", "quote": "several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade", "start": 1302, "end": 1415, "source_text": "He", "cue_text": "mentioned", "via": null, "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "the same occasion as ''in January'' in paragraph 10", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')", "confidence": 0.962, "found_by": "model", "context": "He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.", "context_start": 1289, "context_end": 1512, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"speaks-before\", \"words\": {\"start\": 1289, \"end\": 1291, \"text\": \"He\"}, \"points_to\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"belief\": 0.8}, {\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1302, 1415], ["cue", 0, 1292, 1301], ["source", 0, 1289, 1291]], "topics": ["Iran", "Russia", "US", "area", "arm", "arms control", "control", "nuclear arms", "sanction", "trade"]}, {"key": "5336b2f06ed0249a-1426-1511", "kind": "indirect", "cue_type": "speech", "quote": "he would like to find a way to cooperate with Russia on ending the civil war in Syria", "start": 1426, "end": 1511, "source_text": "He", "cue_text": "said", "via": null, "office": "Secretary of State of the United States", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "the same occasion as ''in January'' in paragraph 10", "said_phrase": "in January", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''He'' is John Kerry, who speaks in the paragraph before (''Kerry'')", "confidence": 0.979, "found_by": "model", "context": "He mentioned several areas where Russia has cooperated with the US including nuclear arms control, sanctions on Iran and trade, and said he would like to find a way to cooperate with Russia on ending the civil war in Syria.", "context_start": 1289, "context_end": 1512, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"speaks-before\", \"words\": {\"start\": 1289, \"end\": 1291, \"text\": \"He\"}, \"points_to\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"belief\": 0.8}, {\"rule\": \"surname\", \"words\": {\"start\": 1087, \"end\": 1092, \"text\": \"Kerry\"}, \"points_to\": {\"start\": 157, \"end\": 167, \"text\": \"John Kerry\"}, \"belief\": 0.95}]", "speaker_key": "john-kerry", "speaker": "John Kerry", "spans": [["content", 0, 1426, 1511], ["cue", 0, 1421, 1425], ["source", 0, 1289, 1291]], "topics": ["Russia", "Syria", "civil war", "war", "way"]}, {"key": "5336b2f06ed0249a-1514-1687", "kind": "mixed", "cue_type": "report", "quote": "On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in \"quite an informal and friendly atmosphere\"", "start": 1514, "end": 1687, "source_text": "the Voice of Russia", "cue_text": "reported", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''the Voice of Russia'' is an outlet", "confidence": 0.855, "found_by": "model", "context": "On the sidelines of the 49th Munich Security Conference on Saturday in Germany, Lavrov met with US Vice-President Joseph Biden in \"quite an informal and friendly atmosphere\", the Voice of Russia reported.", "context_start": 1514, "context_end": 1718, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"outlet\", \"words\": {\"start\": 1689, \"end\": 1708, \"text\": \"the Voice of Russia\"}, \"points_to\": null, \"belief\": 0.95}]", "speaker_key": "org:voice-of-russia", "speaker": "Voice of Russia", "spans": [["content", 0, 1514, 1687], ["cue", 0, 1709, 1717], ["source", 0, 1689, 1708]], "topics": ["Germany", "Joseph Biden", "Lavrov", "Munich Security Conference", "US", "atmosphere", "friendly atmosphere", "president", "sidelines", "vice"]}, {"key": "5336b2f06ed0249a-1853-1979", "kind": "mixed", "cue_type": "speech", "quote": "It \"appears to have revived the spirit of the ''reset''\" of their relations, which Biden had proclaimed in Munich four years ago", "start": 1853, "end": 1979, "source_text": "India''s The Hindu newspaper", "cue_text": "according to", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''India''s The Hindu newspaper'' is an outlet", "confidence": 0.847, "found_by": "model", "context": "It \"appears to have revived the spirit of the ''reset''\" of their relations, which Biden had proclaimed in Munich four years ago, according to India''s The Hindu newspaper.", "context_start": 1853, "context_end": 2022, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"outlet\", \"words\": {\"start\": 1994, \"end\": 2021, \"text\": \"India''s The Hindu newspaper\"}, \"points_to\": null, \"belief\": 0.95}]", "speaker_key": "org:hindu", "speaker": "The Hindu", "spans": [["content", 0, 1853, 1979], ["cue", 0, 1981, 1993], ["source", 0, 1994, 2021]], "topics": ["Biden", "Munich", "relation", "reset", "spirit"]}, {"key": "5336b2f06ed0249a-2317-2431", "kind": "indirect", "cue_type": "speech", "quote": "improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage", "start": 2317, "end": 2431, "source_text": "Lavrov", "cue_text": "made clear", "via": "Reuters", "office": "Foreign Minister of Russia", "said": "2013-01", "said_first": "2013-01-01", "said_last": "2013-01-31", "said_precision": "month", "said_basis": "''last month''", "said_phrase": "last month", "on_first": "2013-01-01", "on_last": "2013-01-31", "evidence": "''Lavrov'' is Sergei Lavrov: named ''Sergei Lavrov'' in paragraph 6", "confidence": 0.944, "found_by": "model, layer inside", "context": "Setting out Russia''s policy agenda for 2013 at an annual news conference last month, Lavrov made clear that improving relations with Washington was part of Moscow''s vision for strengthening its influence on the world stage, Reuters reported.", "context_start": 2209, "context_end": 2450, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 2294, \"end\": 2300, \"text\": \"Lavrov\"}, \"points_to\": {\"start\": 281, \"end\": 294, \"text\": \"Sergei Lavrov\"}, \"belief\": 0.95}]", "speaker_key": "sergei-lavrov", "speaker": "Sergei Lavrov", "spans": [["content", 0, 2317, 2431], ["cue", 0, 2301, 2311], ["source", 0, 2294, 2300], ["via", 0, 2433, 2440]], "topics": ["Moscow", "Washington", "influence", "relation", "stage", "vision", "world", "world stage"]}, {"key": "5336b2f06ed0249a-2548-2597", "kind": "mixed", "cue_type": "speech", "quote": "he does not see a \"new reset\" coming anytime soon", "start": 2548, "end": 2597, "source_text": "Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee", "cue_text": "said", "via": null, "office": "Chairman of the State Duma''s International Affairs Committee", "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "named in full, ''Alexei Pushkov''", "confidence": 0.942, "found_by": "model", "context": "However, Alexei Pushkov, chairman of Russian State Duma''s International Affairs Committee, said he does not see a \"new reset\" coming anytime soon.", "context_start": 2452, "context_end": 2598, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"full-name\", \"words\": {\"start\": 2461, \"end\": 2475, \"text\": \"Alexei Pushkov\"}, \"points_to\": null, \"belief\": 0.97}]", "speaker_key": "alexei-pushkov", "speaker": "Alexei Pushkov", "spans": [["content", 0, 2548, 2597], ["cue", 0, 2543, 2547], ["source", 0, 2461, 2541]], "topics": ["new reset", "reset"]}, {"key": "5336b2f06ed0249a-2600-2685", "kind": "mixed", "cue_type": "speech", "quote": "The agreement \"is out of line with today''s realities and has exhausted its potential\"", "start": 2600, "end": 2685, "source_text": "the Russian government", "cue_text": "said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''the Russian government'' is Russia (government) on the roster", "confidence": 0.893, "found_by": "model", "context": "The agreement \"is out of line with today''s realities and has exhausted its potential\", the Russian government said on its website.", "context_start": 2600, "context_end": 2730, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"roster-body\", \"words\": {\"start\": 2687, \"end\": 2709, \"text\": \"the Russian government\"}, \"points_to\": null, \"belief\": 0.95}]", "speaker_key": "russia-government", "speaker": "Russia (government)", "spans": [["content", 0, 2600, 2685], ["cue", 0, 2710, 2714], ["source", 0, 2687, 2709]], "topics": ["agreement", "line", "reality"]}, {"key": "5336b2f06ed0249a-2733-2875", "kind": "direct", "cue_type": "speech", "quote": "As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership", "start": 2733, "end": 2875, "source_text": "Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin", "cue_text": "said", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "named in full, ''Yang Lei''", "confidence": 0.945, "found_by": "model", "context": "\"As long as Russia and the US cannot tolerate each other''s diplomatic goals and world view, they will be unable to establish a real partnership,\" said Yang Lei, an expert on Russian studies at Zhou Enlai School of Government of Nankai University in Tianjin.", "context_start": 2732, "context_end": 2989, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"full-name\", \"words\": {\"start\": 2883, \"end\": 2891, \"text\": \"Yang Lei\"}, \"points_to\": null, \"belief\": 0.97}]", "speaker_key": "person:yang-lei", "speaker": "Yang Lei", "spans": [["content", 0, 2733, 2875], ["cue", 0, 2878, 2882], ["source", 0, 2883, 2988]], "topics": ["Russia", "US", "diplomatic goals", "goal", "partnership", "real partnership", "view", "world", "world view"]}, {"key": "5336b2f06ed0249a-2992-3203", "kind": "direct", "cue_type": "writing", "quote": "The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests", "start": 2992, "end": 3203, "source_text": "Yang", "cue_text": "wrote", "via": null, "office": null, "said": null, "said_first": null, "said_last": null, "said_precision": "unknown", "said_basis": "the article does not say; by 2013-02-05, when it was published", "said_phrase": null, "on_first": "2013-02-05", "on_last": "2013-02-05", "evidence": "''Yang'' is Yang Lei: named ''Yang Lei'' in paragraph 19", "confidence": 0.978, "found_by": "model", "context": "\"The relationship between Russia and the US will drop again to a new low whenever their existing conflicts are flared up, as the two countries are fundamentally different in strategic goals and national interests,\" Yang wrote in a recent article.", "context_start": 2991, "context_end": 3237, "second_hand": false, "candidates": "[]", "steps": "[{\"rule\": \"surname\", \"words\": {\"start\": 3206, \"end\": 3210, \"text\": \"Yang\"}, \"points_to\": {\"start\": 2883, \"end\": 2891, \"text\": \"Yang Lei\"}, \"belief\": 0.95}]", "speaker_key": "person:yang-lei", "speaker": "Yang Lei", "spans": [["content", 0, 2992, 3203], ["cue", 0, 3211, 3216], ["source", 0, 3206, 3210]], "topics": ["Russia", "US", "conflict", "country", "goal", "interest", "national interests", "relationship", "strategic goals"]}]');
CREATE TABLE roster_change (
	id INTEGER NOT NULL, 
	made DATETIME NOT NULL, 
	action VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "roster_change" VALUES(1,'2026-11-28 18:11:52.793045','merge','person:yang-lei','Yang Lei','john-kerry');
INSERT INTO "roster_change" VALUES(2,'2026-11-28 18:12:32.590183','alias','sergei-lavrov','Sergei Lavrov','Comrade Lavrov');
INSERT INTO "roster_change" VALUES(3,'2026-11-28 18:14:11.813152','add','org:voice-of-russia','Voice of Russia','org:voice-of-russia,Voice of Russia,organization,,,,,,');
INSERT INTO "roster_change" VALUES(4,'2026-11-28 18:14:11.813152','merge','org:hindu','The Hindu','org:voice-of-russia');
CREATE TABLE run (
	id INTEGER NOT NULL, 
	started DATETIME NOT NULL, 
	tracker_version VARCHAR NOT NULL, 
	model_version VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "run" VALUES(1,'2026-11-28 18:11:35.116564','0.1.0','news_annotator-0.6.0+roster-e0dbce62');
INSERT INTO "run" VALUES(2,'2026-11-28 18:13:31.547310','0.1.0','news_annotator-0.6.0+roster-604a9542');
INSERT INTO "run" VALUES(3,'2026-11-28 21:10:54.074888','0.7.0','news_annotator-0.6.0+rules-c9c6353ad445+roster-f274b07a');
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(7);
CREATE TABLE seal (
	kind VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	digest VARCHAR NOT NULL, 
	PRIMARY KEY (kind, "key")
)
 WITHOUT ROWID

;
INSERT INTO "seal" VALUES('article','5336b2f06ed0249a','728548cc1fedb9222aeb1e7ed02b8adad63664013b87850ece7e7ace7e7ace7e7aab05ba3e18c5984ad1728548ac2fae6f55cd');
INSERT INTO "seal" VALUES('article','ad05e9d60153e1ff','55d777d061f0c80bbdeb1e7ed02b8a64013b64013b87850ece7e7ace7e7ace7e7aab05bad4da2140e4bb55d777d9e64a78e256');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1014-1084','518ab6eb1e7e4372187750bb64013b64013b64013b857ca391773364013bf44a05a040f02affa1deec0bf7a7e5ab05ba891de5da3cc9728548d95ef6390a72568dbce8dff60206e8ab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1161-1213','2a8ae1eb1e7e64a0477750bb4341ddab56695c89e724d96000f2a8ce9a08cdbe8dda9d007ad9e76e12d05c0778ab05ba891de5d5e1e5728548855f34cb48c15c2d4522205ff93395f1ec93');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1222-1264','748799eb1e7e4372187750bb4341ddab56695c89e724d96000f2a8ce9a08cdbe8dda9d007ad9e76e12d05c0778ab05ba891de5d5e1e5728548855f3439173e5c2d452df57cee14f8f1ec93');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1302-1415','fe6e22eb1e7e4372187750bb64013bab56695c89e724d960140e14ce9a08f8a925aaceb72affa13236c06e6ce4ab05ba891de55a365a728548855f34d702550cc09f6436c114c975ab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1426-1511','4808a1eb1e7e4372187750bb64013bab56695c89e724d960140e14ce9a08f8a925688f762affa13236c06e6ce4ab05ba891de55a365a728548855f3453d3dd0cc09f545d2f9e4a52ab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1514-1687','51a40ceb1e7e64a047e4481164013b64013b64013b857ca391773364013b1a62d534010a2affa1871d2c931377ab05ba891de5ee1c2f72854862520ee80234a51b4dd2976a155f6dab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-1853-1979','0040cbeb1e7e64a0477750bb64013b64013b64013b857ca391773364013b5cba9c31abc32affa16ec54e9e8128ab05ba891de50d0b3b72854852dee45191b037b757da6803928ebeab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-2317-2431','0b7606eb1e7e4372187750bb020f76cad57a5c89e724d960eaf36bf21130cb6306b4e40d7ad9e7f2e6768d4930ab05ba891de5b34902728548c6f56afba23f54c62ddc6dc4613b9f0a2cd1');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-2548-2597','488deaeb1e7e64a0477750bb64013b9fc8cc64013b857ca391773364013b44e6154254412affa10b8852d8f12aab05ba891de5d3aa3c728548abb344f5f07e2a93aa6832e01428eaab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-2600-2685','e3c4deeb1e7e64a0477750bb64013b64013b64013b857ca391773364013bfbb4c5b2051a2affa18a5d1945e027ab05ba891de59617e87285483447be34e4e27daca7603906fc0fb7ab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-2733-2875','62eab7eb1e7e650a977750bb64013bab566964013b857ca391773364013b62b5f4b4e40d2affa1181f0cd3fbf2ab05ba891de5ceee41728548855f348b9f04e5d1b7989e1780661eab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-2992-3203','4379f8eb1e7e650a97bcbd5a64013b64013b64013b857ca391773364013b8a07b2d05f292affa17c8b54dc6530ab05ba891de55950d9728548a3257d94b6d93e7a1a1fe113a89725ab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-3293-3313','d22a47eb1e7e64a0477750bb64013b64013b64013b857ca391773364013b7d1a5dc036062affa1451b6866f194ab05ba891de5622c7972854885c5c1ab5112f500b150e9b7026861ab5112');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-332-422','dd858ceb1e7e64a0477750bb4341ddcad57ae6674905b2c49c8f136c0b955e34e47fc4747ad9e7d85eab9a52f7ab05ba891de5eef8b9728548c6f56a8b77b875044ec72c3a1e8456ca6a8c');
INSERT INTO "seal" VALUES('claim','5336b2f06ed0249a-469-626','772e48eb1e7e4372187750bb64013b64013b64013b857ca391773364013b2e868cf0c16a2affa18b5df09e91c8ab05ba891de5b070ca728548d95ef6d49de631fe7a4bad8b994eb4ab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1014-1084','7b474deb1e7e4372187750bb64013b64013b64013b857ca391773364013bf44a05a040f02affa1deec0bf7a7e5ab05ba891de5da3cc955d777d95ef6390a72568dbce8dff60206e8ab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1161-1213','e4e6d4eb1e7e64a0477750bb4341ddab56695c89e724d96000f2a8ce9a08cdbe8dda9d007ad9e76e12d05c0778ab05ba891de5d5e1e555d777855f34cb48c15c2d4522205ff93395f1ec93');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1222-1264','5cbc0eeb1e7e4372187750bb4341ddab56695c89e724d96000f2a8ce9a08cdbe8dda9d007ad9e76e12d05c0778ab05ba891de5d5e1e555d777855f3439173e5c2d452df57cee14f8f1ec93');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1302-1415','78ff54eb1e7e4372187750bb64013bab56695c89e724d960140e14ce9a08f8a925aaceb72affa13236c06e6ce4ab05ba891de55a365a55d777855f34d702550cc09f6436c114c975ab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1426-1511','3a2937eb1e7e4372187750bb64013bab56695c89e724d960140e14ce9a08f8a925688f762affa13236c06e6ce4ab05ba891de55a365a55d777855f3453d3dd0cc09f545d2f9e4a52ab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1514-1687','363b8beb1e7e64a047e4481164013b64013b64013b857ca391773364013b1a62d534010a2affa1871d2c931377ab05ba891de5ee1c2f55d77762520ee80234a51b4dd2976a155f6dab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-1853-1979','d26dd0eb1e7e64a0477750bb64013b64013b64013b857ca391773364013b5cba9c31abc32affa16ec54e9e8128ab05ba891de50d0b3b55d77752dee45191b037b757da6803928ebeab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-2317-2431','b19eadeb1e7e4372187750bb020f76cad57a5c89e724d960eaf36bf21130cb6306b4e40d7ad9e7f2e6768d4930ab05ba891de5b3490255d777c6f56afba23f54c62ddc6dc4613b9f0a2cd1');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-2548-2597','ab0141eb1e7e64a0477750bb64013b9fc8cc64013b857ca391773364013b44e6154254412affa10b8852d8f12aab05ba891de5d3aa3c55d777abb344f5f07e2a93aa6832e01428eaab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-2600-2685','bd42c3eb1e7e64a0477750bb64013b64013b64013b857ca391773364013bfbb4c5a1770d2affa18a5d1945e027ab05ba891de59617e855d7773447be34e4e27daca7603906fc0fb7ab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-2733-2875','200d67eb1e7e650a977750bb64013bab566964013b857ca391773364013b62b5f4b4e40d2affa1181f0cd3fbf2ab05ba891de5ceee4155d777855f348b9f04e5d1b7989e1780661eab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-2992-3203','d03166eb1e7e650a97bcbd5a64013b64013b64013b857ca391773364013b8a07b22bc2bd2affa17c8b54dc6530ab05ba891de55950d955d777a3257dd44c083e7a1a9015f0a89725ab5112');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-332-422','34afe8eb1e7e64a0477750bb4341ddcad57ae6674905b2c49c8f136c0b955e34e47fc4747ad9e7d85eab9a52f7ab05ba891de5eef8b955d777c6f56a8b77b875044ec72c3a1e8456ca6a8c');
INSERT INTO "seal" VALUES('claim','ad05e9d60153e1ff-469-626','942f4deb1e7e4372187750bb64013b64013b64013b857ca391773364013b2e868cf0c16a2affa18b5df09e91c8ab05ba891de5b070ca55d777d95ef6d49de631fe7a4bad8b994eb4ab5112');
INSERT INTO "seal" VALUES('revision','1','1eb7a1644a3e1eb7a13002021eb7a1239775984ad1cc1fed644a3ed02b8adad63664013b87850ece7e7aab05bad4da218c64ed');
INSERT INTO "seal" VALUES('roster','alias','29dc5e');
INSERT INTO "seal" VALUES('roster','merged_speaker','19dda2');
INSERT INTO "seal" VALUES('roster','office','cefd5a');
INSERT INTO "seal" VALUES('roster','speaks_for','4261d6');
INSERT INTO "seal" VALUES('roster_change','1','1eb7a1636e83b1f74681c6a4db56c5855f34');
INSERT INTO "seal" VALUES('roster_change','2','644a3e2c2df0a01423c6f56a580eaf7d8556');
INSERT INTO "seal" VALUES('roster_change','3','eb1e7e3c3020dd4e1762520eb0d58403a148');
INSERT INTO "seal" VALUES('roster_change','4','563f973c3020b1f74652dee49f8c7162520e');
INSERT INTO "seal" VALUES('run','1','1eb7a1fb8b1fca5e95a6ea2c');
INSERT INTO "seal" VALUES('run','2','644a3ebb0fc0ca5e958d0037');
INSERT INTO "seal" VALUES('run','3','eb1e7eb5bbcf4690d62a4d36');
INSERT INTO "seal" VALUES('speaker','alexei-pushkov','abb344b29cc6b77bff1eb7a1');
INSERT INTO "seal" VALUES('speaker','group:analysts','d95ef68748bffb3141ab05ba');
INSERT INTO "seal" VALUES('speaker','john-kerry','855f349f1dbab77bff1eb7a1');
INSERT INTO "seal" VALUES('speaker','org:hindu','52dee49f8c719b7d51ab05ba');
INSERT INTO "seal" VALUES('speaker','org:voice-of-russia','62520eb0d5849b7d511eb7a1');
INSERT INTO "seal" VALUES('speaker','person:ada-los','85c5c1d17982b77bffab05ba');
INSERT INTO "seal" VALUES('speaker','person:yang','a3257d3f4c89b77bffab05ba');
INSERT INTO "seal" VALUES('speaker','russia-foreign-ministry','a8d25272674e9b7d511eb7a1');
INSERT INTO "seal" VALUES('speaker','russia-government','3447be4264669b7d511eb7a1');
INSERT INTO "seal" VALUES('speaker','sergei-lavrov','c6f56a580eafb77bff1eb7a1');
INSERT INTO "seal" VALUES('speaker','us-state-department','d80c571016019b7d511eb7a1');
INSERT INTO "seal" VALUES('story','1','107c62');
CREATE TABLE speaker (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	folded VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	is_official BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
INSERT INTO "speaker" VALUES(7,'alexei-pushkov','Alexei Pushkov','alexei pushkov','person',1);
INSERT INTO "speaker" VALUES(118,'john-kerry','John Kerry','john kerry','person',1);
INSERT INTO "speaker" VALUES(189,'russia-foreign-ministry','Russian Foreign Ministry','russian foreign ministry','organization',1);
INSERT INTO "speaker" VALUES(190,'russia-government','Russia (government)','russia (government)','organization',1);
INSERT INTO "speaker" VALUES(197,'sergei-lavrov','Sergei Lavrov','sergei lavrov','person',1);
INSERT INTO "speaker" VALUES(232,'us-state-department','US State Department','us state department','organization',1);
INSERT INTO "speaker" VALUES(255,'group:analysts','analysts','analysts','group',0);
INSERT INTO "speaker" VALUES(256,'org:voice-of-russia','Voice of Russia','voice of russia','organization',1);
INSERT INTO "speaker" VALUES(257,'org:hindu','The Hindu','the hindu','organization',0);
INSERT INTO "speaker" VALUES(259,'person:yang','Yang','yang','person',0);
INSERT INTO "speaker" VALUES(260,'person:ada-los','Ada Łoś','ada los','person',0);
CREATE TABLE speaks_for (
	speaker_id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	start DATE NOT NULL, 
	"end" DATE NOT NULL, 
	PRIMARY KEY (speaker_id, body_id, start), 
	FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE, 
	FOREIGN KEY(body_id) REFERENCES speaker (id) ON DELETE CASCADE
);
INSERT INTO "speaks_for" VALUES(197,189,'2004-03-09','9999-12-31');
INSERT INTO "speaks_for" VALUES(118,232,'2013-02-01','2017-01-20');
INSERT INTO "speaks_for" VALUES(189,190,'0001-01-01','9999-12-31');
CREATE TABLE story (
	id INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "story" VALUES(1);
CREATE TABLE story_band (
	article_id INTEGER NOT NULL, 
	band BIGINT NOT NULL, 
	PRIMARY KEY (article_id, band), 
	FOREIGN KEY(article_id) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "story_band" VALUES(1,-2665774323322877462);
INSERT INTO "story_band" VALUES(1,-894627257608438897);
INSERT INTO "story_band" VALUES(1,-774554215710590935);
INSERT INTO "story_band" VALUES(1,-2802052459587576975);
INSERT INTO "story_band" VALUES(1,-2584752044638054319);
INSERT INTO "story_band" VALUES(1,8988961703355980665);
INSERT INTO "story_band" VALUES(1,-7509138023492466552);
INSERT INTO "story_band" VALUES(1,-9157860449677250565);
INSERT INTO "story_band" VALUES(1,3937232605772653550);
INSERT INTO "story_band" VALUES(1,1021650033647074316);
INSERT INTO "story_band" VALUES(1,-3750042311795668250);
INSERT INTO "story_band" VALUES(1,9200312323772666041);
INSERT INTO "story_band" VALUES(1,8090748361538440781);
INSERT INTO "story_band" VALUES(1,-4542897342035070480);
INSERT INTO "story_band" VALUES(1,3400185570822755194);
INSERT INTO "story_band" VALUES(1,-535664184684353842);
INSERT INTO "story_band" VALUES(1,-3597035122807502943);
INSERT INTO "story_band" VALUES(1,-5866052132043647226);
INSERT INTO "story_band" VALUES(1,5372494401474915732);
INSERT INTO "story_band" VALUES(1,151918931736592188);
INSERT INTO "story_band" VALUES(1,-475853765234808134);
INSERT INTO "story_band" VALUES(1,-6913020579553052196);
INSERT INTO "story_band" VALUES(1,8669454898382695232);
INSERT INTO "story_band" VALUES(1,644631201003011473);
INSERT INTO "story_band" VALUES(1,-2399972250767231776);
INSERT INTO "story_band" VALUES(1,-6407878068080905038);
INSERT INTO "story_band" VALUES(1,-5224931090226139805);
INSERT INTO "story_band" VALUES(1,5650597475476395525);
INSERT INTO "story_band" VALUES(1,2662013393884716430);
INSERT INTO "story_band" VALUES(1,-3770407646972276713);
INSERT INTO "story_band" VALUES(2,-2665774323322877462);
INSERT INTO "story_band" VALUES(2,-894627257608438897);
INSERT INTO "story_band" VALUES(2,-774554215710590935);
INSERT INTO "story_band" VALUES(2,-2802052459587576975);
INSERT INTO "story_band" VALUES(2,3079098777360619262);
INSERT INTO "story_band" VALUES(2,8988961703355980665);
INSERT INTO "story_band" VALUES(2,-7509138023492466552);
INSERT INTO "story_band" VALUES(2,-9157860449677250565);
INSERT INTO "story_band" VALUES(2,3937232605772653550);
INSERT INTO "story_band" VALUES(2,1021650033647074316);
INSERT INTO "story_band" VALUES(2,-3750042311795668250);
INSERT INTO "story_band" VALUES(2,9200312323772666041);
INSERT INTO "story_band" VALUES(2,8090748361538440781);
INSERT INTO "story_band" VALUES(2,-4542897342035070480);
INSERT INTO "story_band" VALUES(2,3400185570822755194);
INSERT INTO "story_band" VALUES(2,-535664184684353842);
INSERT INTO "story_band" VALUES(2,-3597035122807502943);
INSERT INTO "story_band" VALUES(2,-5866052132043647226);
INSERT INTO "story_band" VALUES(2,5372494401474915732);
INSERT INTO "story_band" VALUES(2,151918931736592188);
INSERT INTO "story_band" VALUES(2,5428036141784205035);
INSERT INTO "story_band" VALUES(2,-6913020579553052196);
INSERT INTO "story_band" VALUES(2,8669454898382695232);
INSERT INTO "story_band" VALUES(2,644631201003011473);
INSERT INTO "story_band" VALUES(2,-2399972250767231776);
INSERT INTO "story_band" VALUES(2,-6407878068080905038);
INSERT INTO "story_band" VALUES(2,-5224931090226139805);
INSERT INTO "story_band" VALUES(2,5650597475476395525);
INSERT INTO "story_band" VALUES(2,2662013393884716430);
INSERT INTO "story_band" VALUES(2,-3770407646972276713);
CREATE TABLE topic (
	claim_id INTEGER NOT NULL, 
	term VARCHAR NOT NULL, 
	PRIMARY KEY (claim_id, term), 
	FOREIGN KEY(claim_id) REFERENCES claim (id) ON DELETE CASCADE
);
INSERT INTO "topic" VALUES(58,'US National Security');
INSERT INTO "topic" VALUES(58,'adviser');
INSERT INTO "topic" VALUES(58,'Tom Donilon');
INSERT INTO "topic" VALUES(58,'Moscow');
INSERT INTO "topic" VALUES(59,'visit');
INSERT INTO "topic" VALUES(59,'US');
INSERT INTO "topic" VALUES(59,'Russia');
INSERT INTO "topic" VALUES(59,'chance');
INSERT INTO "topic" VALUES(59,'tension');
INSERT INTO "topic" VALUES(59,'recent months');
INSERT INTO "topic" VALUES(59,'month');
INSERT INTO "topic" VALUES(59,'disagreement');
INSERT INTO "topic" VALUES(59,'series');
INSERT INTO "topic" VALUES(59,'issue');
INSERT INTO "topic" VALUES(59,'Syria');
INSERT INTO "topic" VALUES(60,'disagreement');
INSERT INTO "topic" VALUES(60,'ballistic missile');
INSERT INTO "topic" VALUES(60,'missile');
INSERT INTO "topic" VALUES(60,'missile issues');
INSERT INTO "topic" VALUES(60,'issue');
INSERT INTO "topic" VALUES(61,'US-Russia');
INSERT INTO "topic" VALUES(61,'relation');
INSERT INTO "topic" VALUES(61,'recent years');
INSERT INTO "topic" VALUES(61,'year');
INSERT INTO "topic" VALUES(62,'US');
INSERT INTO "topic" VALUES(62,'way');
INSERT INTO "topic" VALUES(62,'Russia');
INSERT INTO "topic" VALUES(63,'area');
INSERT INTO "topic" VALUES(63,'Russia');
INSERT INTO "topic" VALUES(63,'US');
INSERT INTO "topic" VALUES(63,'nuclear arms');
INSERT INTO "topic" VALUES(63,'arm');
INSERT INTO "topic" VALUES(63,'arms control');
INSERT INTO "topic" VALUES(63,'control');
INSERT INTO "topic" VALUES(63,'sanction');
INSERT INTO "topic" VALUES(63,'Iran');
INSERT INTO "topic" VALUES(63,'trade');
INSERT INTO "topic" VALUES(64,'way');
INSERT INTO "topic" VALUES(64,'Russia');
INSERT INTO "topic" VALUES(64,'civil war');
INSERT INTO "topic" VALUES(64,'war');
INSERT INTO "topic" VALUES(64,'Syria');
INSERT INTO "topic" VALUES(65,'sidelines');
INSERT INTO "topic" VALUES(65,'Munich Security Conference');
INSERT INTO "topic" VALUES(65,'Germany');
INSERT INTO "topic" VALUES(65,'Lavrov');
INSERT INTO "topic" VALUES(65,'US');
INSERT INTO "topic" VALUES(65,'vice');
INSERT INTO "topic" VALUES(65,'president');
INSERT INTO "topic" VALUES(65,'Joseph Biden');
INSERT INTO "topic" VALUES(65,'friendly atmosphere');
INSERT INTO "topic" VALUES(65,'atmosphere');
INSERT INTO "topic" VALUES(66,'spirit');
INSERT INTO "topic" VALUES(66,'reset');
INSERT INTO "topic" VALUES(66,'relation');
INSERT INTO "topic" VALUES(66,'Biden');
INSERT INTO "topic" VALUES(66,'Munich');
INSERT INTO "topic" VALUES(67,'relation');
INSERT INTO "topic" VALUES(67,'Washington');
INSERT INTO "topic" VALUES(67,'Moscow');
INSERT INTO "topic" VALUES(67,'vision');
INSERT INTO "topic" VALUES(67,'influence');
INSERT INTO "topic" VALUES(67,'world');
INSERT INTO "topic" VALUES(67,'world stage');
INSERT INTO "topic" VALUES(67,'stage');
INSERT INTO "topic" VALUES(68,'new reset');
INSERT INTO "topic" VALUES(68,'reset');
INSERT INTO "topic" VALUES(69,'agreement');
INSERT INTO "topic" VALUES(69,'line');
INSERT INTO "topic" VALUES(69,'reality');
INSERT INTO "topic" VALUES(70,'Russia');
INSERT INTO "topic" VALUES(70,'US');
INSERT INTO "topic" VALUES(70,'diplomatic goals');
INSERT INTO "topic" VALUES(70,'goal');
INSERT INTO "topic" VALUES(70,'world');
INSERT INTO "topic" VALUES(70,'world view');
INSERT INTO "topic" VALUES(70,'view');
INSERT INTO "topic" VALUES(70,'real partnership');
INSERT INTO "topic" VALUES(70,'partnership');
INSERT INTO "topic" VALUES(71,'relationship');
INSERT INTO "topic" VALUES(71,'Russia');
INSERT INTO "topic" VALUES(71,'US');
INSERT INTO "topic" VALUES(71,'conflict');
INSERT INTO "topic" VALUES(71,'country');
INSERT INTO "topic" VALUES(71,'strategic goals');
INSERT INTO "topic" VALUES(71,'goal');
INSERT INTO "topic" VALUES(71,'national interests');
INSERT INTO "topic" VALUES(71,'interest');
INSERT INTO "topic" VALUES(72,'US National Security');
INSERT INTO "topic" VALUES(72,'adviser');
INSERT INTO "topic" VALUES(72,'Tom Donilon');
INSERT INTO "topic" VALUES(72,'Moscow');
INSERT INTO "topic" VALUES(73,'visit');
INSERT INTO "topic" VALUES(73,'US');
INSERT INTO "topic" VALUES(73,'Russia');
INSERT INTO "topic" VALUES(73,'chance');
INSERT INTO "topic" VALUES(73,'tension');
INSERT INTO "topic" VALUES(73,'recent months');
INSERT INTO "topic" VALUES(73,'month');
INSERT INTO "topic" VALUES(73,'disagreement');
INSERT INTO "topic" VALUES(73,'series');
INSERT INTO "topic" VALUES(73,'issue');
INSERT INTO "topic" VALUES(73,'Syria');
INSERT INTO "topic" VALUES(74,'disagreement');
INSERT INTO "topic" VALUES(74,'ballistic missile');
INSERT INTO "topic" VALUES(74,'missile');
INSERT INTO "topic" VALUES(74,'missile issues');
INSERT INTO "topic" VALUES(74,'issue');
INSERT INTO "topic" VALUES(75,'US-Russia');
INSERT INTO "topic" VALUES(75,'relation');
INSERT INTO "topic" VALUES(75,'recent years');
INSERT INTO "topic" VALUES(75,'year');
INSERT INTO "topic" VALUES(76,'US');
INSERT INTO "topic" VALUES(76,'way');
INSERT INTO "topic" VALUES(76,'Russia');
INSERT INTO "topic" VALUES(77,'area');
INSERT INTO "topic" VALUES(77,'Russia');
INSERT INTO "topic" VALUES(77,'US');
INSERT INTO "topic" VALUES(77,'nuclear arms');
INSERT INTO "topic" VALUES(77,'arm');
INSERT INTO "topic" VALUES(77,'arms control');
INSERT INTO "topic" VALUES(77,'control');
INSERT INTO "topic" VALUES(77,'sanction');
INSERT INTO "topic" VALUES(77,'Iran');
INSERT INTO "topic" VALUES(77,'trade');
INSERT INTO "topic" VALUES(78,'way');
INSERT INTO "topic" VALUES(78,'Russia');
INSERT INTO "topic" VALUES(78,'civil war');
INSERT INTO "topic" VALUES(78,'war');
INSERT INTO "topic" VALUES(78,'Syria');
INSERT INTO "topic" VALUES(79,'sidelines');
INSERT INTO "topic" VALUES(79,'Munich Security Conference');
INSERT INTO "topic" VALUES(79,'Germany');
INSERT INTO "topic" VALUES(79,'Lavrov');
INSERT INTO "topic" VALUES(79,'US');
INSERT INTO "topic" VALUES(79,'vice');
INSERT INTO "topic" VALUES(79,'president');
INSERT INTO "topic" VALUES(79,'Joseph Biden');
INSERT INTO "topic" VALUES(79,'friendly atmosphere');
INSERT INTO "topic" VALUES(79,'atmosphere');
INSERT INTO "topic" VALUES(80,'spirit');
INSERT INTO "topic" VALUES(80,'reset');
INSERT INTO "topic" VALUES(80,'relation');
INSERT INTO "topic" VALUES(80,'Biden');
INSERT INTO "topic" VALUES(80,'Munich');
INSERT INTO "topic" VALUES(81,'relation');
INSERT INTO "topic" VALUES(81,'Washington');
INSERT INTO "topic" VALUES(81,'Moscow');
INSERT INTO "topic" VALUES(81,'vision');
INSERT INTO "topic" VALUES(81,'influence');
INSERT INTO "topic" VALUES(81,'world');
INSERT INTO "topic" VALUES(81,'world stage');
INSERT INTO "topic" VALUES(81,'stage');
INSERT INTO "topic" VALUES(82,'new reset');
INSERT INTO "topic" VALUES(82,'reset');
INSERT INTO "topic" VALUES(83,'agreement');
INSERT INTO "topic" VALUES(83,'line');
INSERT INTO "topic" VALUES(83,'reality');
INSERT INTO "topic" VALUES(84,'Russia');
INSERT INTO "topic" VALUES(84,'US');
INSERT INTO "topic" VALUES(84,'diplomatic goals');
INSERT INTO "topic" VALUES(84,'goal');
INSERT INTO "topic" VALUES(84,'world');
INSERT INTO "topic" VALUES(84,'world view');
INSERT INTO "topic" VALUES(84,'view');
INSERT INTO "topic" VALUES(84,'real partnership');
INSERT INTO "topic" VALUES(84,'partnership');
INSERT INTO "topic" VALUES(85,'relationship');
INSERT INTO "topic" VALUES(85,'Russia');
INSERT INTO "topic" VALUES(85,'US');
INSERT INTO "topic" VALUES(85,'new low');
INSERT INTO "topic" VALUES(85,'low');
INSERT INTO "topic" VALUES(85,'existing conflicts');
INSERT INTO "topic" VALUES(85,'conflict');
INSERT INTO "topic" VALUES(85,'country');
INSERT INTO "topic" VALUES(85,'strategic goals');
INSERT INTO "topic" VALUES(85,'goal');
INSERT INTO "topic" VALUES(85,'national interests');
INSERT INTO "topic" VALUES(85,'interest');
CREATE INDEX ix_outlet_folded ON outlet (folded);
CREATE INDEX ix_speaker_folded ON speaker (folded);
CREATE INDEX ix_article_identity ON article (identity);
CREATE INDEX ix_article_story_id ON article (story_id);
CREATE INDEX ix_article_outlet_id ON article (outlet_id);
CREATE INDEX ix_article_published_first ON article (published_first);
CREATE INDEX ix_alias_folded ON alias (folded);
CREATE INDEX ix_office_speaker_id ON office (speaker_id);
CREATE INDEX ix_speaks_for_body_id ON speaks_for (body_id);
CREATE INDEX ix_merged_speaker_into_id ON merged_speaker (into_id);
CREATE INDEX ix_story_band_band ON story_band (band);
CREATE INDEX ix_topic_term ON topic (term);
CREATE INDEX ix_claim_cue_type ON claim (cue_type);
CREATE INDEX ix_claim_speaker_on ON claim (speaker_id, on_first);
CREATE INDEX ix_claim_on_first ON claim (on_first);
CREATE INDEX ix_claim_article_start ON claim (article_id, start);
CREATE INDEX ix_claim_on_last ON claim (on_last);
CREATE INDEX ix_claim_kind ON claim (kind);
CREATE INDEX ix_article_run_id ON article (run_id);
COMMIT;
